"""After the morning: what was done is laid beside what the desk, the gateway and the disk hold, once all have stopped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from counter.model.filing import Filing, SyncState
from sync.gateway.store.stocktaking import Held, take_stock
from tests.morning.counter import Filed
from tests.morning.programs import motcua, said_by_the_desk
from ui.bootstrap.keys import data_key, open_store
from ui.bootstrap.station import Station, open_station


def reckon(state: Path, filed: Sequence[Filed]) -> list[str]:
    """What does not agree, () when everything does."""
    station = open_station(None, state)
    kept = _kept(station)
    held = take_stock(station.gateway_folder, data_key(station, station.gateway_folder))
    return [
        *_against_the_desk(filed, kept),
        *_against_the_gateway(filed, kept, held),
        *_slips(station, filed),
        *_trail(state),
        *_silence(state, station),
    ]


def _kept(station: Station) -> dict[str, Filing]:
    """Every filing of the desk's own store, by provisional number."""
    store = open_store(station)
    try:
        with store.begin() as work:
            return {filing.provisional.text: filing for filing in work.filings.newest(1000)}
    finally:
        store.close()


def _against_the_desk(filed: Sequence[Filed], kept: dict[str, Filing]) -> list[str]:
    said = [(one.provisional, one.procedure, one.code, one.papers, one.person.casefold()) for one in filed]
    found = [
        (
            number,
            filing.procedure,
            filing.code.text if filing.code else "",
            len(filing.papers),
            filing.filer_name.casefold(),
        )
        for number, filing in sorted(kept.items())
    ]
    problems = [] if sorted(said) == found else [f"the desk holds {found}, the slips said {sorted(said)}"]
    refused = {one.provisional for one in filed if one.refused}
    other = [
        f"{number} is {filing.sync}"
        for number, filing in kept.items()
        if filing.sync is not (SyncState.REFUSED if number in refused else SyncState.DELIVERED)
    ]
    return [*problems, *other]


def _against_the_gateway(filed: Sequence[Filed], kept: dict[str, Filing], held: Sequence[Held]) -> list[str]:
    """Codes in the order of F9, each filing once, the same bytes; nothing that was refused."""
    problems = []
    wanted = [one.code for one in filed if not one.refused]
    if [one.code for one in held] != wanted:
        problems.append(f"the gateway's order {[one.code for one in held]} is not that of F9")
    by_id = {filing.id: filing for filing in kept.values()}
    for one in held:
        own = by_id.get(one.id)
        if own is None:
            problems.append(f"{one.code}: nobody filed it")
        elif not one.complete or one.digest != own.digest:
            problems.append(f"{one.code}: another digest")
        elif one.papers != {paper.id: paper.sha256 for paper in own.papers}:
            problems.append(f"{one.code}: other papers")
    return problems


def _slips(station: Station, filed: Sequence[Filed]) -> list[str]:
    names = {file.name for file in station.slips_folder.rglob("*.pdf") if file.read_bytes().startswith(b"%PDF")}
    slips = ((one, (f"confirmation-{one.provisional}.pdf", f"confirmation-{one.code}.pdf")) for one in filed)
    return [
        f"{'a' if one.refused else 'no'} slip of {one.provisional}"
        for one, either in slips
        if names.isdisjoint(either) is not one.refused
    ]


def _trail(state: Path) -> list[str]:
    try:
        motcua(state, "audit", "verify")
    except AssertionError as exc:
        return [f"the audit trail does not verify: {exc}"]
    return []


def _silence(state: Path, station: Station) -> list[str]:
    """Neither console nor log tells of an error that nobody caught."""
    logs = [said_by_the_desk(state), *(file.read_text(encoding="utf-8") for file in station.folder.glob("*.log*"))]
    lines = [line for log in logs for line in log.splitlines()]
    return [f"in the log: {line}" for line in lines if "Traceback" in line or " ERROR " in f" {line}"]
