"""No line at all: what waits goes into one sealed file, to be carried to the gateway or to another counter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from counter.carry.bundle import SUFFIX, Sender, write_bundle
from counter.carry.filing_record import CarriedFiling
from counter.carry_events import ExportFilings, FilingsExported
from counter.errors import FailureCode, LineError, StoreError
from counter.model.account import AuditLine
from counter.ports import Clock, Post, RandomBytes
from counter.services.carried_log import carried_place, stretches
from counter.settings import StationSettings
from counter.store.disk import whole_file
from counter.store.store import Store


@dataclass(frozen=True, slots=True)
class Carrying:
    """What carrying needs: who signs, and the gateway's Ed25519 key, to which everything is sealed."""

    store: Store
    station: StationSettings
    sender: Sender
    gateway_key: bytes
    clock: Clock
    random: RandomBytes = field(repr=False)


def export_filings(carrying: Carrying, target: Path, actor: str, *, everything: bool = False) -> FilingsExported:
    """Write what waits and what was refused (``everything``: delivered filings too) to ``target``.

    A folder gets a file named after counter and time. Whoever is signed in: a filing needs no token of
    its officer. Raises StoreError CARRIER_FULL (nothing is left there), NOT_FOUND when nothing waits.
    """
    store, now = carrying.store, carrying.clock()
    with store.begin() as work:
        if everything:
            ids = work.outbox.filing_ids()
        else:
            left = (*work.outbox.waiting(), *work.outbox.refused())
            ids = tuple(entry.filing_id for entry in sorted(left, key=lambda entry: entry.sequence))
        logs = stretches(work)
    if not ids:
        raise StoreError(FailureCode.NOT_FOUND, "nothing waits")
    if target.is_dir():
        target = target / f"{carrying.sender.counter.replace('/', '-')}-{now:%Y%m%d-%H%M%S}{SUFFIX}"
    with whole_file(target) as out:
        write_bundle(
            out,
            carrying.sender,
            _filings(carrying, ids),
            count=len(ids),
            read_paper=lambda paper: _paper(store, paper),
            readers=(carrying.gateway_key,),
            at=now,
            random=carrying.random,
            logs=logs,
        )
    with store.begin() as work:
        work.audit.append(AuditLine(now, actor, "filings-exported", target.name, str(len(ids))))
        work.commit()
    return FilingsExported(target, len(ids))


def _filings(carrying: Carrying, ids: tuple[UUID, ...]) -> Iterator[CarriedFiling]:
    """Each in a short transaction of its own: the desk works on meanwhile."""
    for filing_id in ids:
        with carrying.store.begin() as work:
            filing, entry = work.filings.get(filing_id), work.outbox.get(filing_id)
            place = carried_place(work, filing_id)
        if filing is None or entry is None:
            raise StoreError(FailureCode.NOT_FOUND, "filing")
        yield CarriedFiling.of(filing, entry, place)


def _paper(store: Store, paper: UUID) -> tuple[bytes]:
    with store.begin() as work:
        return (work.papers.read(paper),)


class ExportWaiting:
    """On the carry thread. ``carrying`` is asked at the moment: None while the counter is not enrolled."""

    def __init__(self, carrying: Callable[[], Carrying | None], post: Post) -> None:
        self._carrying = carrying
        self._post = post

    def __call__(self, command: ExportFilings) -> None:
        """Raises as ``export_filings``; LineError NOT_OUR_GATEWAY for a counter that knows no gateway to seal to."""
        carrying = self._carrying()
        if carrying is None:
            raise LineError(FailureCode.NOT_OUR_GATEWAY, "this counter is not enrolled")
        self._post(export_filings(carrying, command.target, command.by, everything=command.everything))
