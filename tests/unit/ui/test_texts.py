"""Whatever can be said is said: every code, phase, verdict and state has its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter.emrtd.card_record import Authenticity
from counter.errors import FailureCode
from counter.events import ReaderState, ReadPhase
from counter.model.filing import BusinessStatus, PersonRole, Source, SyncState
from ui import failures, text


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (failures.FAILURES, FailureCode),
        (text.SOURCES, Source),
        (text.PHASES, ReadPhase),
        (text.READERS, ReaderState),
        (text.AUTHENTICITY, Authenticity),
        (text.BUSINESS, BusinessStatus),
        (text.SYNC, SyncState),
        (text.ROLES, PersonRole),
    ],
)
def test_every_member_has_words(words, kinds):
    assert set(words) == set(kinds)


@pytest.mark.parametrize("code", list(FailureCode))
def test_a_failure_says_its_cause_and_what_to_do(code):
    said = text.failure(code)
    assert said.sentence.endswith(".")
    assert said.remedy.endswith(".")
    assert said.sentence != said.remedy


def test_no_two_failures_read_alike():
    assert len({said.sentence for said in failures.FAILURES.values()}) == len(FailureCode)


def test_the_page_of_failure_codes_is_what_the_screens_say():
    page = Path(__file__).resolve().parents[3] / "docs" / "failure-codes.md"
    assert page.read_text(encoding="utf-8") == failures.failure_page(), "run: python -m ui.failures"


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 B"), (999, "999 B"), (3174, "3,1 KB"), (421_888, "412 KB"), (1_258_291, "1,2 MB"), (500_000_000, "477 MB")],
)
def test_sizes_are_read_at_a_glance(size, words):
    assert text.in_bytes(size) == words


@pytest.mark.parametrize(("seconds", "words"), [(0, "0 giây"), (41.7, "41 giây"), (3480, "58 ph"), (4920, "1 g 22 ph")])
def test_waiting_is_told_in_hours_and_minutes(seconds, words):
    assert text.waited(seconds) == words


def test_money_is_written_the_vietnamese_way():
    assert text.in_dong(15_000) == "15.000 đ"
    assert text.in_dong(0) == "không thu"
