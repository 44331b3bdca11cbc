"""Out on a stick and home again: by id, by digest, in order, and never twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from counter.carry.bundle import BundleReader, Sender
from counter.carry_events import ExportFilings, FilingsExported, FilingsImported, ImportFilings
from counter.errors import ContentError, FailureCode, LineError, StoreError
from counter.model.filing import SyncState
from counter.model.manifest import digest_of
from counter.outbox import Outcome, settle
from counter.services.ask_to_carry import AskToCarry
from counter.services.begin_again import begin_again
from counter.services.export_filings import Carrying, ExportWaiting, export_filings
from counter.services.import_filings import ImportCarried, import_own
from counter.services.take_place import open_log, unacknowledged
from counter.services.watch_gateway_log import keep_gateway_proof, watch
from counter.settings import StationSettings
from sync.wire.ledger import CounterLeaves, CounterPlace
from tests.fakes.desk_filings import UNIT, open_desk, put_filing, standing, vietnam_now
from tests.fakes.gateway_log import GatewayLog
from tests.fakes.whole_desk import Remembered, WholeDesk

GATEWAY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
STATION = StationSettings(counter="A3", unit=UNIT)


def counter(folder: Path, name: str = "A3", seed: int = 0) -> Carrying:
    private = Ed25519PrivateKey.from_private_bytes(bytes(range(seed, seed + 32)))
    return Carrying(
        open_desk(folder),
        replace(STATION, counter=name),
        Sender(f"{UNIT}/{name}", private),
        GATEWAY.public_key().public_bytes_raw(),
        vietnam_now,
        os.urandom,
    )


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Carrying]:
    here = counter(tmp_path / "here")
    yield here
    here.store.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Callable[..., Carrying]]:
    opened: list[Carrying] = []

    def elsewhere(name: str = "A3", seed: int = 0) -> Carrying:
        opened.append(counter(tmp_path / f"elsewhere-{len(opened)}", name, seed))
        return opened[-1]

    yield elsewhere
    for one in opened:
        one.store.close()


def in_every_state(here: Carrying) -> dict[SyncState, str]:
    """One filing in each state of the outbox; state → id."""
    ids = {}
    ways = {
        SyncState.PENDING: (),
        SyncState.IN_FLIGHT: (Outcome.BEGUN,),
        SyncState.REGISTERED: (Outcome.BEGUN, Outcome.REGISTERED),
        SyncState.RETRY: (Outcome.BEGUN, Outcome.AGAIN),
        SyncState.REFUSED: (Outcome.BEGUN, Outcome.REFUSED),
        SyncState.DELIVERED: (Outcome.BEGUN, Outcome.DELIVERED),
    }
    for state, way in ways.items():
        filing = put_filing(here.store, [os.urandom(70_000)])
        with here.store.begin() as work:
            entry = work.outbox.get(filing.id)
            for outcome in way:
                entry = settle(entry, outcome, retry_at=vietnam_now() if outcome is Outcome.AGAIN else None)
            work.outbox.save(entry)
            work.commit()
        ids[state] = filing.id
    return ids


def test_every_state_goes_out_and_delivered_ones_when_asked_for(here: Carrying, stick: Path) -> None:
    ids = in_every_state(here)
    for everything, count in ((False, 5), (True, 6)):
        said = export_filings(here, stick / f"{count}", "lan", everything=everything)
        with said.file.open("rb") as source:
            bundle = BundleReader(source)
            bundle.open(GATEWAY)
            carried = bundle.prove(here.sender.public)
        assert [one.id for one in carried] == list(ids.values())[:count]
        assert {one.state for one in carried} == set(list(ids)[:count])


def test_a_folder_gets_a_file_that_says_whose_it_is(here: Carrying, stick: Path) -> None:
    put_filing(here.store)
    said = export_filings(here, stick, "lan")
    assert said.file.parent == stick
    assert said.file.name.startswith(f"{UNIT}-A3-")
    with here.store.begin() as work:
        assert work.audit.last(1)[0].action == "filings-exported"


def test_nothing_waits_nothing_is_written(here: Carrying, stick: Path) -> None:
    with pytest.raises(StoreError) as refused:
        export_filings(here, stick, "lan")
    assert refused.value.code is FailureCode.NOT_FOUND
    assert not list(stick.iterdir())


def test_a_stick_that_is_pulled_out_keeps_nothing_and_the_counter_everything(here: Carrying, stick: Path) -> None:
    filing = put_filing(here.store, [b"%PDF"])
    with pytest.raises(StoreError) as refused:
        export_filings(here, stick / "gone" / "file", "lan")
    assert refused.value.code is FailureCode.CARRIER_FULL
    assert standing(here.store, filing.id)[1].state is SyncState.PENDING


def test_a_full_stick_keeps_the_older_export_and_no_half_one(here: Carrying) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    put_filing(here.store, [os.urandom(100_000)])
    target = here.store._folder / "out"
    target.write_bytes(b"an older export")
    (target.parent / "out.part").symlink_to(full)
    with pytest.raises(StoreError) as refused:
        export_filings(here, target, "lan")
    assert refused.value.code is FailureCode.CARRIER_FULL
    assert target.read_bytes() == b"an older export"
    assert not (target.parent / "out.part").is_symlink()


def test_home_again_it_is_the_same_and_waits_in_order(
    here: Carrying, stick: Path, elsewhere: Callable[..., Carrying]
) -> None:
    ids = in_every_state(here)
    file = export_filings(here, stick, "lan", everything=True).file
    there = elsewhere()
    assert import_own(there, file, "mai").taken == tuple(ids.values())
    with there.store.begin() as work:
        waiting = work.outbox.waiting()
    assert [one.filing_id for one in waiting] == [one for state, one in ids.items() if state is not SyncState.REFUSED]
    assert {one.state for one in waiting} == {SyncState.PENDING}
    for filing_id in ids.values():
        old, new = (standing(one.store, filing_id)[0] for one in (here, there))
        assert (new.manifest, new.digest, new.officer, new.counter, new.papers) == (
            old.manifest,
            old.digest,
            old.officer,
            old.counter,
            old.papers,
        )
        with there.store.begin() as work:
            assert all(len(work.papers.read(paper.id)) == paper.size for paper in new.papers)


def test_the_second_import_changes_nothing(here: Carrying, stick: Path, elsewhere: Callable[..., Carrying]) -> None:
    filing = put_filing(here.store, [b"%PDF"])
    file = export_filings(here, stick, "lan").file
    there = elsewhere()
    import_own(there, file, "mai")
    before = standing(there.store, filing.id)
    again = import_own(there, file, "mai")
    assert (again.taken, again.known, again.conflicts) == ((), (filing.id,), ())
    assert standing(there.store, filing.id) == before


def test_other_content_under_a_known_id_is_told_and_overwrites_nothing(
    here: Carrying, stick: Path, elsewhere: Callable[..., Carrying]
) -> None:
    filing = put_filing(here.store)
    file = export_filings(here, stick, "lan").file
    there = elsewhere()
    other = put_filing(there.store, filing_id=filing.id, procedure="1.004194")
    assert digest_of(other.manifest, b"") != filing.digest
    assert import_own(there, file, "mai").conflicts == (filing.id,)
    assert standing(there.store, filing.id)[0] == other


def test_a_draft_that_was_filed_after_the_backup_is_its_filing_again(
    here: Carrying, stick: Path, elsewhere: Callable[..., Carrying], a_draft_of: Callable[..., None]
) -> None:
    filing = put_filing(here.store, [b"%PDF"])
    file = export_filings(here, stick, "lan").file
    there = elsewhere()
    a_draft_of(there, filing)
    assert import_own(there, file, "mai").taken == (filing.id,)
    with there.store.begin() as work:
        assert work.drafts.get(filing.id) is None
        assert work.papers.read(filing.papers[0].id) == b"%PDF"


@pytest.fixture
def a_draft_of() -> Callable[..., None]:
    def put(carrying: Carrying, filing: object) -> None:
        from counter.model.filing import Draft, Filing

        assert isinstance(filing, Filing)
        at = vietnam_now()
        with carrying.store.begin() as work:
            work.drafts.save(Draft(filing.id, filing.procedure, "1", "lan", at, at))
            work.papers.add(filing.papers[0], b"%PDF", filing.id)
            work.commit()

    return put


def test_another_counter_carries_it_unopened(here: Carrying, stick: Path, elsewhere: Callable[..., Carrying]) -> None:
    filing = put_filing(here.store, [b"%PDF"])
    file = export_filings(here, stick, "lan").file
    other, heard, custody = elsewhere("B7", 1), [], stick / "carried"
    for _twice in range(2):
        ImportCarried(lambda: other, custody, heard.append)(ImportFilings(file, "hung"))
    assert heard == [FilingsImported(f"{UNIT}/A3", carried=True)] * 2
    (kept,) = custody.iterdir()
    assert kept.read_bytes() == file.read_bytes()
    with other.store.begin() as work:
        assert work.filings.get(filing.id) is None
        assert work.audit.last(1)[0].action == "bundle-carried"
    with pytest.raises(ContentError):
        import_own(other, file, "hung")


def test_a_counter_without_a_gateway_has_nobody_to_seal_to(stick: Path) -> None:
    for use_case, command in (
        (ExportWaiting(lambda: None, print), ExportFilings(stick)),
        (ImportCarried(lambda: None, stick, print), ImportFilings(stick)),
    ):
        with pytest.raises(LineError) as refused:
            use_case(command)
        assert refused.value.code is FailureCode.NOT_OUR_GATEWAY


def test_whoever_is_signed_in_may_export_and_is_named(desk: WholeDesk) -> None:
    carry = Remembered()
    AskToCarry(desk.session, carry)(ExportFilings(desk.folder))
    assert carry.commands == [ExportFilings(desk.folder, by="lan")]


def test_an_export_says_how_many(here: Carrying, stick: Path) -> None:
    put_filing(here.store)
    heard: list[FilingsExported] = []
    ExportWaiting(lambda: here, heard.append)(ExportFilings(stick / "a", by="lan"))
    assert heard == [FilingsExported(stick / "a", 1)]


def test_the_log_travels_ahead_and_each_filing_knows_its_place(here: Carrying, stick: Path) -> None:
    filings = [put_filing(here.store) for _ in range(3)]
    with here.store.begin() as work:
        log = open_log(work, here.station, vietnam_now(), os.urandom)
        work.ledger.acknowledge(log, 1)
        work.commit()
    with export_filings(here, stick / "a", "lan").file.open("rb") as source:
        bundle = BundleReader(source)
        bundle.open(GATEWAY)
        carried = bundle.prove(here.sender.public)
    (stretch,) = bundle.logs
    assert (stretch.origin, stretch.start, len(stretch.leaves)) == (log.origin, 1, 2)
    assert [one.place.index for one in carried if one.place] == [0, 1, 2]
    assert [one.id for one in carried] == [one.id for one in filings]


def test_a_restored_counter_begins_a_new_series_and_a_new_log(here: Carrying) -> None:
    put_filing(here.store)
    with here.store.begin() as work:
        old = open_log(work, here.station, vietnam_now(), os.urandom)
        work.commit()
    series = begin_again(here.store, here.station, "mai", vietnam_now(), clock=vietnam_now, random=os.urandom)
    with here.store.begin() as work:
        assert work.numbers.series_of("A3") == f"A3.{series}"
        sent = unacknowledged(work)
        assert sent is not None
        assert sent.succeeds == old.origin
        assert len(sent.leaves) == 1
        assert work.audit.last(1)[0].action == "restored"


def test_a_place_that_the_gateway_gave_before_the_disk_died_is_no_lie(
    here: Carrying, stick: Path, elsewhere: Callable[..., Carrying]
) -> None:
    """It registered over the line after the backup, went on the stick too, and comes home into a new log."""
    gateway = GatewayLog()
    filing, other = put_filing(here.store), put_filing(here.store)
    with here.store.begin() as work:
        log = work.ledger.newest()
        assert log is not None
        leaf, told = work.ledger.leaf_of(filing.id), unacknowledged(work)
    assert leaf is not None
    assert told is not None
    leaves = CounterLeaves(
        origin=log.origin, key=told.key, start=0, leaves=told.leaves, checkpoint=told.checkpoint, pinned=0
    )
    place = CounterPlace(origin=log.origin, index=leaf.place, salt=leaf.salt)
    answer = gateway.hear(leaves, place, filing.id, filing.digest)
    file = export_filings(here, stick, "lan").file
    there = elsewhere()
    import_own(there, file, "mai")
    with there.store.begin() as work:
        assert watch(work, gateway.key, answer["ledger"].checkpoint, ()) is None
        assert keep_gateway_proof(work, filing.id, answer["log_proof"])
        elsewhere_placed = gateway.hear(leaves, place.model_copy(update={"index": 1}), filing.id, filing.digest)
        assert not keep_gateway_proof(work, filing.id, elsewhere_placed["log_proof"])
        assert work.ledger.leaf_of(other.id) is not None
