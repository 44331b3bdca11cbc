"""A backup is one moment of a working counter; whoever opens the store opens it, and nobody else."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.errors import ContentError, CounterError, FailureCode, StoreError
from counter.model.filing import Draft, Filing, Paper
from counter.outbox import OutboxEntry
from counter.store.backup import SUFFIX, BackupReader, CounterFolder, back_up, rotate
from counter.store.keys import KeyFile, new_recovery_pair
from counter.store.store import Store
from tests.fakes.desk_filings import put_filing, vietnam_now

WORD = "một mật khẩu dài"


class Office:
    """A counter's folder with a recovery slot, its store open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.private, public = new_recovery_pair(WORD)
        self.key = KeyFile(folder / "keys.json").create(recovery_public=public)
        self.store = Store.open(folder, self.key, vietnam_now)
        settings_file = folder.parent / "station.toml"
        settings_file.write_text('[station]\ncounter = "A3"\n', encoding="utf-8")
        self.whole = CounterFolder(folder, self.key, "H15.50.05.13/A3", "live", {"station.toml": settings_file})

    def back_up(self, target: Path, at: datetime) -> int:
        return back_up(self.whole, target, at=at, random=os.urandom)


@pytest.fixture
def office(tmp_path: Path, now: datetime) -> Office:
    office = Office(tmp_path / "store")
    yield office
    office.store.close()


def unpacked(file: Path, private: bytes, folder: Path) -> Path:
    """As a restore does it: the key file out of the head, the recovery key, then everything else."""
    (folder / "store").mkdir(parents=True)
    with file.open("rb") as source:
        backup = BackupReader(source)
        (folder / "store" / "keys.json").write_bytes(backup.head.key_file)
        key = KeyFile(folder / "store" / "keys.json").unlock_with_recovery(private, WORD)
        backup.unpack(key, folder)
    return folder


def test_another_pc_has_everything_with_the_offices_recovery_key(office: Office, tmp_path: Path, now: datetime) -> None:
    filing = put_filing(office.store, [b"%PDF " + os.urandom(200_000), b"%PDF ngan"])
    size = office.back_up(tmp_path / "a", now)
    assert size == (tmp_path / "a").stat().st_size

    there = unpacked(tmp_path / "a", office.private, tmp_path / "other")
    key = KeyFile(there / "store" / "keys.json").unlock_with_recovery(office.private, WORD)
    store = Store.open(there / "store", key, lambda: now)
    with store.begin() as work:
        assert work.filings.get(filing.id) == filing
        for paper in filing.papers:
            assert len(work.papers.read(paper.id)) == paper.size
        assert work.audit.verify() is None
    store.close()
    assert (there / "station.toml").read_text(encoding="utf-8").startswith("[station]")


def test_nobody_reads_it_without_the_key(office: Office, tmp_path: Path, now: datetime) -> None:
    put_filing(office.store, [b"%PDF " + "Nguyễn".encode() * 100])
    office.back_up(tmp_path / "a", now)
    raw = (tmp_path / "a").read_bytes()
    assert "Nguyễn".encode() not in raw
    stranger, _public = new_recovery_pair(WORD)
    with pytest.raises(StoreError) as refused:
        unpacked(tmp_path / "a", stranger, tmp_path / "other")
    assert refused.value.code is FailureCode.KEY_WRONG


def test_it_is_one_moment_while_others_write(office: Office, tmp_path: Path, now: datetime) -> None:
    """Filings come and drafts' papers go while it is made; the copy holds together all the same."""
    stop = threading.Event()

    def work_on() -> None:
        while not stop.is_set():
            put_filing(office.store, [os.urandom(30_000)])

    writer = threading.Thread(target=work_on)
    writer.start()
    try:
        sizes = [office.back_up(tmp_path / f"{number}", now) for number in range(3)]
    finally:
        stop.set()
        writer.join()
    assert sizes[0] < sizes[-1]
    there = unpacked(tmp_path / "2", office.private, tmp_path / "other")
    store = Store.open(there / "store", office.key, lambda: now)
    with store.begin() as work:
        for filing in work.filings.newest(1000):
            for paper in filing.papers:
                work.papers.read(paper.id)
        assert work.filings.count() > 0
    store.close()


def test_a_paper_taken_out_of_a_draft_meanwhile_does_not_break_it(
    office: Office,
    tmp_path: Path,
    now: datetime,
    a_draft: Callable[..., Draft],
    a_paper: Callable[..., Paper],
) -> None:
    draft, data = a_draft(), os.urandom(10)
    paper = a_paper(data)
    with office.store.begin() as work:
        work.drafts.save(draft)
        work.papers.add(paper, data, draft.id)
        work.commit()
    file = next((office.folder / "papers").glob("*/*"))
    aside = tmp_path / "aside"

    class Vanishing(dict[str, Path]):
        """The extras are copied first; then the paper goes, as another thread might take it away."""

        def items(self):  # type: ignore[no-untyped-def, override]  # - a test's dict
            with office.store.begin() as work:
                work.papers.remove(paper.id)
                work.commit()
            return ()

    back_up(
        CounterFolder(office.folder, office.key, "H15.50.05.13/A3", "live", Vanishing()),
        aside,
        at=now,
        random=os.urandom,
    )
    assert not file.exists()
    assert unpacked(aside, office.private, tmp_path / "other").exists()


def test_a_file_that_is_really_missing_is_said(office: Office, tmp_path: Path, now: datetime) -> None:
    put_filing(office.store, [b"%PDF"])
    next((office.folder / "papers").glob("*/*")).unlink()
    with pytest.raises(StoreError) as refused:
        office.back_up(tmp_path / "a", now)
    assert refused.value.code is FailureCode.ATTACHMENT_BROKEN
    assert not list(tmp_path.glob("a*"))
    assert not list(office.folder.glob("snapshot-*"))


def test_where_nothing_can_be_written_nothing_is_left(office: Office, tmp_path: Path, now: datetime) -> None:
    with pytest.raises(StoreError) as refused:
        office.back_up(tmp_path / "pulled-out" / "a", now)
    assert refused.value.code is FailureCode.CARRIER_FULL


def test_the_newest_few_are_kept(tmp_path: Path, now: datetime) -> None:
    for day in range(5):
        (tmp_path / f"H15-A3-{now + timedelta(days=day):%Y%m%d-%H%M%S}{SUFFIX}").touch()
    (tmp_path / f"H15-B1-{now:%Y%m%d-%H%M%S}{SUFFIX}").touch()
    newest = tmp_path / f"H15-A3-{now + timedelta(days=4):%Y%m%d-%H%M%S}{SUFFIX}"
    assert rotate(newest, "H15/A3", 2) == 3
    assert sorted(file.name[:15] for file in tmp_path.iterdir()) == [
        "H15-A3-20261011",
        "H15-A3-20261012",
        "H15-B1-20261008",
    ]
    assert rotate(newest, "H15/A3", 0) == 0


def test_the_one_just_made_stays_though_the_clock_was_ahead_before(tmp_path: Path, now: datetime) -> None:
    ahead, made = (tmp_path / f"H15-A3-{now + timedelta(days=days):%Y%m%d-%H%M%S}{SUFFIX}" for days in (3, 0))
    for file in (ahead, made):
        file.touch()
    assert rotate(made, "H15/A3", 1) == 1
    assert list(tmp_path.iterdir()) == [made]


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes, Path]:
    folder = tmp_path_factory.mktemp("one")
    office = Office(folder / "store")
    put_filing(office.store, [b"%PDF"])
    office.back_up(folder / "a", datetime.fromisoformat("2026-10-08T12:00:00+07:00"))
    office.store.close()
    return (folder / "a").read_bytes(), office.key, folder


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_cut_or_changed_backup_is_never_restored(one: tuple[bytes, bytes, Path], data: st.DataObject) -> None:
    raw, key, folder = one
    place = data.draw(st.integers(0, len(raw) - 1))
    mangled = bytearray(raw)
    mangled[place] ^= data.draw(st.integers(1, 255))
    for broken in (raw[:place], bytes(mangled)):
        (folder / "broken").write_bytes(broken)
        with (folder / "broken").open("rb") as source, pytest.raises(ContentError):
            BackupReader(source).unpack(key, folder / "nowhere")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_garbage_is_refused_by_name(one: tuple[bytes, bytes, Path], raw: bytes) -> None:
    (one[2] / "garbage").write_bytes(b"MOTCUA-BACKUP/1\n" + raw)
    with (one[2] / "garbage").open("rb") as source, pytest.raises(CounterError):
        BackupReader(source)


def test_numbers_after_a_restore_are_a_series_of_their_own(
    store: Store, a_filing: Callable[..., Filing], an_entry: Callable[..., OutboxEntry], now: datetime
) -> None:
    with store.begin() as work:
        assert work.numbers.series_of("A3") == "A3"
        series = work.numbers.begin_series(os.urandom)
        assert work.numbers.series_of("A3") == f"A3.{series}"
        assert work.numbers.next_provisional(f"A3.{series}", now.date()) == 1
