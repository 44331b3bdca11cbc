"""The stick and the line are two roads to one place: a real gateway, a real counter, both at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from counter.carry.bundle import Sender
from counter.errors import ContentError, FailureCode
from counter.model.filing import Filing, SyncState
from counter.services.export_filings import Carrying, export_filings
from counter.services.take_place import open_log
from sync.gateway.bundle import BundleReception, Imported
from sync.gateway.checks import Checks
from sync.gateway.run import GatewayRun, build_gateway
from sync.gateway.store import counters
from tests.fakes.desk_filings import UNIT, vietnam_now
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import REFUSED_PROCEDURE, GatewayChild, key_of_tests, refuse_one_procedure


@pytest.fixture
def desk(gateway: GatewayChild, tmp_path: Path, counter_name: str) -> Iterator[EnrolledDesk]:
    desk = EnrolledDesk(tmp_path / "desk", counter_name, gateway.ready["certificate"], gateway.port)
    desk.enrol()
    yield desk
    desk.close()


_NAMES = iter(f"A{number}" for number in range(100))


@pytest.fixture
def counter_name() -> str:
    return next(_NAMES)


@pytest.fixture
def take(gateway: GatewayChild) -> Iterator[Callable[[Path], Imported]]:
    """The operator's command, in a process beside the running gateway."""
    here = build_gateway(
        GatewayRun(folder=gateway.folder, key=key_of_tests(), checks=Checks(declaration=refuse_one_procedure))
    )
    private = Ed25519PrivateKey.from_private_bytes(here.store.secret("signing-key"))

    def take(file: Path) -> Imported:
        with file.open("rb") as source:
            return BundleReception(here.store, here.reception, private).take(source)

    take.store = here.store  # type: ignore[attr-defined]  # - for the test that revokes
    yield take
    here.store.close()


def drained(desk: EnrolledDesk, *filings: Filing) -> list[Filing]:
    engine = desk.engine()
    for _round in range(30):
        engine.run_once()
    return [desk.standing(filing)[0] for filing in filings]


def test_what_came_by_stick_the_counter_finds_there_when_its_line_returns(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    papers = [os.urandom(700_000), b"%PDF short"]
    filings = [desk.put(*papers), desk.put(), desk.put(b"%PDF")]
    file = export_filings(desk.carrying(), tmp_path / "out", "lan").file
    said = take(file)
    assert said == Imported(desk.key.counter, taken=tuple(one.id for one in filings))
    delivered = drained(desk, *filings)
    assert [one.sync for one in delivered] == [SyncState.DELIVERED] * 3
    codes = [str(one.code) for one in delivered]
    assert codes == sorted(codes)
    assert len(set(codes)) == 3


def test_not_a_byte_of_an_attachment_goes_over_the_line_again(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    filing = desk.put(os.urandom(900_000))
    take(export_filings(desk.carrying(), tmp_path / "out", "lan").file)
    drained(desk, filing)
    assert desk.standing(filing)[1].bytes_sent < 100_000


def test_twice_by_stick_and_once_more_by_line_is_one_filing(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    filing = desk.put(b"%PDF")
    file = export_filings(desk.carrying(), tmp_path / "out", "lan").file
    take(file)
    (first,) = drained(desk, filing)
    again = take(file)
    assert (again.taken, again.known) == ((), (filing.id,))
    assert drained(desk, filing)[0].code == first.code


def test_an_upload_that_broke_is_finished_by_the_stick(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    data = os.urandom(800_000)
    filing = desk.put(data)
    portal = desk.portal()
    state = portal.send_registration(filing.id, filing.manifest, filing.evidence, filing.digest).result()
    portal.send_piece(filing.id, filing.digest, state.uploads[0], data, 300_000).result()
    assert take(export_filings(desk.carrying(), tmp_path / "out", "lan").file).known == (filing.id,)
    assert portal.receipt(filing.id, filing.digest).digest == filing.digest.hex()


def test_a_bad_filing_is_told_and_holds_up_no_other(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    bad, good = desk.put(b"%PDF", procedure=REFUSED_PROCEDURE), desk.put(b"%PDF")
    said = take(export_filings(desk.carrying(), tmp_path / "out", "lan").file)
    assert (said.refused, said.taken) == ((bad.id,), (good.id,))


def test_other_content_under_a_known_id_overwrites_nothing(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    there = desk.put()
    drained(desk, there)
    other = EnrolledDesk(tmp_path / "other", desk.counter, desk.certificate, desk.port)
    try:
        other.key, other.gateway_key = desk.key, desk.gateway_key
        other.put(filing_id=there.id, procedure="1.004194")
        said = take(export_filings(other.carrying(), tmp_path / "out", "lan").file)
    finally:
        other.close()
    assert said.conflicts == (there.id,)
    state = desk.portal().state(there.id, there.digest)
    assert state.digest == there.digest.hex()


def test_the_counters_log_arrives_with_the_stick_and_is_acknowledged_over_the_line(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    filings = [desk.put() for _ in range(3)]
    out = desk.carrying()
    with desk.store.begin() as work:
        open_log(work, out.station, vietnam_now(), os.urandom)
        work.commit()
    assert len(take(export_filings(out, tmp_path / "out", "lan").file).taken) == 3
    states = [desk.portal().state(one.id, one.digest) for one in filings]
    indices = [state.log_index for state in states]
    assert None not in indices
    assert indices == sorted(indices)


def test_a_revoked_counters_bundle_is_not_taken(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    desk.put()
    file = export_filings(desk.carrying(), tmp_path / "out", "lan").file
    with take.store.begin() as connection:  # type: ignore[attr-defined]  # - see the fixture
        counters.revoke(connection, desk.key.counter, vietnam_now())
    with pytest.raises(ContentError) as refused:
        take(file)
    assert refused.value.code is FailureCode.COUNTER_REVOKED


def test_a_bundle_that_another_key_signed_is_not_taken(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    filing = desk.put()
    thief = desk.carrying()
    forged = Carrying(
        thief.store,
        thief.station,
        Sender(desk.key.counter, Ed25519PrivateKey.from_private_bytes(bytes(32))),
        thief.gateway_key,
        vietnam_now,
        os.urandom,
    )
    file = export_filings(forged, tmp_path / "out", "lan").file
    with pytest.raises(ContentError) as refused:
        take(file)
    assert refused.value.code is FailureCode.CARRIED_FILE_BROKEN
    assert drained(desk, filing)[0].sync is SyncState.DELIVERED


def test_a_counter_that_is_not_enrolled_here_is_turned_away(
    desk: EnrolledDesk, take: Callable[[Path], Imported], tmp_path: Path
) -> None:
    desk.put()
    known = desk.carrying()
    stranger = Carrying(
        known.store,
        known.station,
        Sender(f"{UNIT}/{desk.counter}Z", known.sender.private),
        known.gateway_key,
        vietnam_now,
        os.urandom,
    )
    with pytest.raises(ContentError) as refused:
        take(export_filings(stranger, tmp_path / "out", "lan").file)
    assert refused.value.code is FailureCode.NOT_FOR_THIS_STATION
