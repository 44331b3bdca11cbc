"""Slips are set and files opened by processes beside: the same bytes, and no death of theirs takes the desk along."""

from __future__ import annotations

import logging
import operator
import os
import pickle
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import Any
from uuid import UUID

import psutil
import pytest

from counter.errors import FailureCode, PaperError
from counter.events import PaperRefused, SlipSize
from counter.page_events import DrawPages, PagesRefused, PagesShown, PaperReady, TakeFiles
from counter.paper import opening, setting
from counter.paper.confirmation import render_confirmation
from counter.services.prepare_papers import DrawPaper, PrepareFiles
from tests.fakes.paper_pages import stack
from tests.fakes.slip_samples import SLIP
from tests.fakes.whole_desk import MORNING
from ui.bootstrap.press import PressBeside

ROOT = Path(__file__).resolve().parents[4]
DRAFT, PAPER, PDF = UUID(int=5), UUID(int=6), stack(250)


@pytest.fixture
def press() -> Iterator[PressBeside]:
    press = PressBeside(FailureCode.PAPER_UNREADABLE)
    yield press
    press.close()


def children() -> list[psutil.Process]:
    return [one for one in psutil.Process().children() if "press" in one.cmdline()]


def test_it_sets_the_same_slip_and_goes_with_the_desk(press: PressBeside) -> None:
    assert press(setting.confirmation, SLIP, SlipSize.A5) == render_confirmation(SLIP, SlipSize.A5)
    assert press(setting.confirmation, replace(SLIP, code="TAM-A3-261008-002"), SlipSize.A5)
    (process,) = children()
    press.close()
    assert not process.is_running()
    with pytest.raises(PaperError):
        press(os.getpid)
    assert children() == []


def test_one_that_was_killed_is_begun_anew(press: PressBeside) -> None:
    first = psutil.Process(press(os.getpid))
    first.kill()
    first.wait(10)
    assert press(os.getpid) != first.pid


def test_what_the_work_itself_refuses_is_told_and_the_process_stays(press: PressBeside) -> None:
    before = press(os.getpid)
    with pytest.raises(PaperError) as refused:
        press(opening.facts, b"no paper", "a.b", 100)
    assert (refused.value.code, refused.value.detail) == (
        FailureCode.PAPER_KIND_REFUSED,
        "content unknown, ending 'b'",
    )
    with pytest.raises(PaperError) as unforeseen:
        press(operator.truediv, 1, 0)
    assert unforeseen.value.code is FailureCode.UNEXPECTED
    assert unforeseen.value.detail.startswith("ZeroDivisionError at press_worker.py")
    assert press(os.getpid) == before


def test_work_that_ends_each_process_is_refused(press: PressBeside) -> None:
    with pytest.raises(PaperError) as failed:
        press(os._exit, 3)
    assert failed.value.code is FailureCode.PAPER_UNREADABLE
    assert children() == []


def test_work_without_an_end_is_given_up_and_not_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "ui.bootstrap.press")
    impatient = PressBeside(FailureCode.PAPER_UNREADABLE, patience=0.5)
    with pytest.raises(PaperError) as failed:
        impatient(time.sleep, 600)
    assert failed.value.code is FailureCode.PAPER_UNREADABLE
    assert children() == []
    assert len([one for one in caplog.messages if one.startswith("who worked beside ended")]) == 1


def test_what_is_no_plain_value_cannot_be_answered(press: PressBeside) -> None:
    with pytest.raises(PaperError) as failed:
        press(operator.itemgetter, 0)
    assert failed.value.code is FailureCode.UNEXPECTED
    assert press(operator.add, "a", "b") == "ab"


@pytest.mark.parametrize("noise", [b"noise\n", b'["", {"octets": 99999999999}]\n', b'["GT-000", ""]\n'])
def test_one_that_answers_what_is_no_answer_is_ended(press: PressBeside, noise: bytes) -> None:
    """As a reader of PDF could that was taken over by a file."""
    before = psutil.Process(press(os.getpid))
    answers = 3  # behind input, output and errors
    with pytest.raises(PaperError) as failed:
        press(os.write, answers, noise)
    assert failed.value.code is FailureCode.PAPER_UNREADABLE
    assert not before.is_running()
    assert children() == []


def test_an_order_that_cannot_be_sent_spoils_nothing(press: PressBeside) -> None:
    with pytest.raises((AttributeError, TypeError)):
        press(len, (bytes(1_000_000), iter(lambda: 0, 1)))  # type: ignore[arg-type]  # as a defect would
    assert press(len, b"four") == 4


def test_work_without_an_end_ends_by_itself_where_the_desk_did_before() -> None:
    code = (
        "import sys; from ui.bootstrap.press_worker import work_off; work_off(sys.stdin.buffer, sys.stdout.buffer, 0.2)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=PIPE, stdout=DEVNULL, cwd=ROOT) as process:
        assert process.stdin is not None
        pickle.dump((time.sleep, (600,), {}), process.stdin)
        process.stdin.flush()
        assert process.wait(60) == 1


def test_nobody_waits_for_anothers_work_and_what_is_worked_on_ends_with_the_desk(press: PressBeside) -> None:
    with ThreadPoolExecutor(1) as pool:
        long: Future[None] = pool.submit(press, time.sleep, 600)
        try:
            deadline = time.monotonic() + 30
            while len(children()) < 2:  # one of them is at work then, whichever it is
                assert time.monotonic() < deadline
                assert press(len, b"four") == 4
            assert not long.done()
        finally:
            press.close()
        with pytest.raises(PaperError):
            long.result(30)
    assert children() == []


def test_a_large_file_is_not_copied_on_its_way(press: PressBeside) -> None:
    large = bytes(30_000_000)
    press(len, b"")
    tracemalloc.start()
    try:
        assert press(len, large) == len(large)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 1_000_000


def test_a_file_that_kills_its_reader_is_refused_by_name_and_the_next_one_is_taken(
    press: PressBeside, tmp_path: Path
) -> None:
    path = tmp_path / "giấy.pdf"
    path.write_bytes(PDF)
    heard: list[Any] = []

    def deadly(_work: object, /, *_args: object, **_named: object) -> Any:
        return press(os._exit, 3)

    PrepareFiles(lambda: MORNING, heard.append, deadly)(TakeFiles(DRAFT, "tthn", (path,)))
    DrawPaper(heard.append, deadly)(DrawPages(DRAFT, PAPER, "", PDF))
    assert heard == [
        PaperRefused(DRAFT, "tthn", FailureCode.PAPER_UNREADABLE, "giấy.pdf"),
        PagesRefused(DRAFT, PAPER, FailureCode.PAPER_UNREADABLE),
    ]
    PrepareFiles(lambda: MORNING, heard.append, press)(TakeFiles(DRAFT, "tthn", (path,)))
    DrawPaper(heard.append, press)(DrawPages(DRAFT, PAPER, "", PDF))
    *_, ready, shown = heard
    assert isinstance(ready, PaperReady)
    assert (ready.data, ready.facts) == (PDF, opening.facts(PDF, "", 1_000_000))
    assert shown == PagesShown(DRAFT, PAPER, "", opening.looks(PDF))
