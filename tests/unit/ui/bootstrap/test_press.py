"""Slips set by a process beside: the same slip, and none lost where that process ends or fails."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import psutil
import pytest

from counter.errors import FailureCode, PaperError
from counter.events import SlipSize
from counter.paper.attachment import sniff
from counter.paper.confirmation import render_confirmation
from counter.paper.slip_content import ConfirmationContent, OfficeLines, PersonLines
from ui.bootstrap.press import PressBeside

OFFICE = OfficeLines(
    "UBND phường An Bình", "Trung tâm Phục vụ hành chính công", "An Bình", "Quầy 3", "Số 1", "1900", ""
)
SLIP = ConfirmationContent(
    office=OFFICE,
    code="TAM-A3-261008-001",
    provisional=True,
    person=PersonLines("TRẦN THỊ BÍCH NGỌC", "0001•••••011", "Số 45 đường Hoa Sữa, Phường An Bình"),
    procedure="Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
    captured_at=datetime.fromisoformat("2026-10-08T14:50:00+07:00"),
    qr="TAM-A3-261008-001",
    order="",
)


@pytest.fixture
def press() -> Iterator[PressBeside]:
    press = PressBeside()
    yield press
    press.close()


def children() -> list[psutil.Process]:
    return [one for one in psutil.Process().children() if "press" in one.cmdline()]


def test_it_sets_the_same_slip_and_goes_with_the_desk(press):
    assert press(render_confirmation, SLIP, SlipSize.A5) == render_confirmation(SLIP, SlipSize.A5)
    assert press(render_confirmation, replace(SLIP, code="TAM-A3-261008-002"), SlipSize.A5)
    (process,) = children()
    press.close()
    assert not process.is_running()


def test_one_that_was_killed_is_begun_anew(press):
    press(render_confirmation, SLIP, SlipSize.A5)
    (process,) = children()
    process.kill()
    process.wait(10)
    assert press(render_confirmation, SLIP, SlipSize.A5) == render_confirmation(SLIP, SlipSize.A5)


def test_what_the_slip_itself_refuses_is_told_and_the_next_one_is_set(press):
    with pytest.raises(PaperError) as refused:
        press(sniff, b"no paper", "a.b")
    assert refused.value.code is FailureCode.PAPER_KIND_REFUSED
    assert press(render_confirmation, SLIP, SlipSize.A5)
    assert len(children()) == 1


def test_one_that_ends_each_time_is_no_slip(press):
    with pytest.raises(PaperError) as failed:
        press(os.kill, 0, SlipSize.A5)
    assert failed.value.code is FailureCode.PRINT_FAILED
    assert children() == []
