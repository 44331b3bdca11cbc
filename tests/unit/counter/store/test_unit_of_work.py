"""All of it or nothing, one at a time, from any thread."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from counter.errors import FailureCode, StoreError
from counter.store.chunks import ChunkStore


def test_what_is_committed_is_there_after_a_restart(opened, a_filing, an_entry, a_paper):
    store = opened()
    filing = a_filing()
    paper = a_paper(b"scan")
    with store.begin() as work:
        work.filings.add(filing)
        work.outbox.add(an_entry(filing))
        work.papers.add(paper, b"scan", filing.id)
        work.commit()
    store.close()
    with opened().begin() as work:
        found = work.filings.get(filing.id)
        assert found is not None
        assert found.papers == (paper,)
        assert work.papers.read(paper.id) == b"scan"
        assert work.outbox.get(filing.id) == an_entry(filing)


def test_leaving_without_commit_leaves_nothing(store, a_filing, a_paper, tmp_path: Path):
    with store.begin() as work:
        work.filings.add(a_filing())
        work.papers.add(a_paper(b"scan"), b"scan", a_filing().id)
    with pytest.raises(ZeroDivisionError), store.begin() as work:
        work.filings.add(a_filing(serial=1 // 0))
    with store.begin() as work:
        assert work.filings.count() == 0
    assert not [file for file in (tmp_path / "store" / "papers").rglob("*") if file.is_file()]


def test_a_thread_that_would_wait_for_itself_is_told_so(store):
    with store.begin(), pytest.raises(RuntimeError, match="this thread"), store.begin():
        pass
    with store.begin() as work:
        assert work.filings.count() == 0


def test_two_threads_number_without_gaps_or_doubles(store, a_filing, an_entry):
    def file_twenty() -> None:
        for _ in range(20):
            with store.begin() as work:
                sequence = work.outbox.next_sequence()
                filing = a_filing(sequence)
                work.filings.add(filing)
                work.outbox.add(an_entry(filing, sequence))
                work.commit()

    threads = [threading.Thread(target=file_twenty) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.begin() as work:
        assert [entry.sequence for entry in work.outbox.waiting()] == list(range(1, 41))
        assert work.filings.count() == 40


def test_closing_waits_for_the_work_that_is_open(store):
    inside, closed = threading.Event(), threading.Event()

    def keep() -> None:
        with store.begin() as work:
            inside.set()
            assert not closed.wait(0.05)
            work.keyvalues.put("cursor", b"7")
            work.commit()

    thread = threading.Thread(target=keep)
    thread.start()
    inside.wait()
    store.close()
    closed.set()
    thread.join()
    assert not thread.is_alive()


def test_a_unit_of_work_is_used_up_by_its_commit(store):
    with store.begin() as work:
        work.commit()
        with pytest.raises(Exception, match="closed"):
            work.filings.count()


def test_one_process_holds_a_store(store, opened):
    with pytest.raises(StoreError) as caught:
        opened()
    assert caught.value.code is FailureCode.STORE_IN_USE
    store.close()
    opened()


def test_a_closed_store_stays_closed(store):
    store.close()
    store.close()
    with pytest.raises(StoreError) as caught, store.begin():
        pass
    assert caught.value.code is FailureCode.STORE_IN_USE


def test_orphans_are_swept_when_it_opens_again_and_the_audit_says_so(store, opened, tmp_path: Path):
    store.close()
    orphan = ChunkStore(tmp_path / "store" / "papers").write(b"written, never committed", bytes(32))
    with opened().begin() as work:
        assert work.audit.last(1)[0].purpose == "1 orphans"
    assert not (tmp_path / "store" / "papers" / orphan.name[:2] / orphan.name).exists()


def test_nothing_that_is_kept_lies_readable_on_the_disk(store, a_filing, a_draft, a_paper, tmp_path: Path):
    scan = "Bản khai của Nguyễn Văn Ẩn".encode() * 50
    with store.begin() as work:
        work.filings.add(a_filing())
        work.drafts.save(a_draft(), b"001099012345")
        work.papers.add(a_paper(scan), scan, a_filing().id)
        work.commit()
    store.close()
    written = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    for plain in ("Nguyễn Văn Ẩn".encode(), b"nguyen van an", b"001099012345", b"giay-khai-sinh", b"SQLite format"):
        assert plain not in written
