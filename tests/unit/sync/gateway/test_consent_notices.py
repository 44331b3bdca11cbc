"""A notice that breaks its adapter holds up no other; a question from a desk whose clock is wrong is told so."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from counter.consents import LASTS
from counter.model.vietnam_time import VIETNAM
from sync.gateway.callers import Caller
from sync.gateway.consent_book import ConsentBook
from sync.gateway.consent_thread import ConsentClerk
from sync.gateway.refusal import ProblemStated
from sync.gateway.store.consents import Notice
from sync.gateway.store.store import GatewayStore
from sync.signatures import SKEW
from sync.wire.consents import ConsentAsked
from sync.wire.problems import ProblemType

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)
HERE = Caller("H15.50.05.13/A3", "H15.50.05.13", "A3")
FIRST, SECOND = UUID(int=1), UUID(int=2)


class BrokenFor:
    """An adapter with a defect, which one filing meets."""

    def __init__(self, filing_id: UUID) -> None:
        self.filing_id = filing_id
        self.told: list[UUID] = []
        self.rang = threading.Event()

    def notify(self, notice: Notice) -> None:
        if notice.filing_id == self.filing_id:
            raise KeyError(notice.name)
        self.told.append(notice.filing_id)
        self.rang.set()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GatewayStore]:
    opened = GatewayStore.open(tmp_path / "books", bytes(range(32)), os.urandom)
    yield opened
    opened.close()


def asked(at: datetime = NOON) -> ConsentAsked:
    return ConsentAsked(
        name="Nguyễn Văn Chủ",
        number="000171000001",
        purpose="Đăng ký tạm trú: ý kiến của chủ hộ",
        officer="lan",
        asked_at=at,
        ends_at=at + LASTS,
    )


def test_a_defect_of_the_adapter_holds_up_no_other_notice(
    store: GatewayStore, caplog: pytest.LogCaptureFixture
) -> None:
    vneid = BrokenFor(FIRST)
    book = ConsentBook(store, lambda: NOON, vneid, lambda: None)
    for filing_id in (FIRST, SECOND):
        book.ask(HERE, filing_id, "head", asked())
    clerk = ConsentClerk(book, None)
    clerk.start()
    try:
        assert vneid.rang.wait(30.0)
    finally:
        clerk.stop()
    assert vneid.told == [SECOND]
    assert book.tend() == 0, "the broken one waits, too"
    assert "KeyError" in caplog.text
    assert "Chủ" not in caplog.text


@pytest.mark.parametrize(
    "at",
    [
        NOON - LASTS,
        NOON + SKEW + timedelta(seconds=1),
        datetime(2016, 1, 1, tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC) - LASTS,
    ],
)
def test_a_question_that_is_over_or_yet_to_be_asked_is_not_held(store: GatewayStore, at: datetime) -> None:
    vneid = BrokenFor(SECOND)
    book = ConsentBook(store, lambda: NOON, vneid, lambda: None)
    with pytest.raises(ProblemStated) as caught:
        book.ask(HERE, FIRST, "head", asked(at))
    assert (caught.value.problem.type, caught.value.problem.at) == (ProblemType.CLOCK_OFF, NOON)
    assert book.ask(HERE, FIRST, "head", asked(NOON + SKEW)).asked_at == NOON + SKEW, "as far as clocks may disagree"
    assert book.tend() == 1


def test_one_that_is_held_is_told_after_its_end_too(store: GatewayStore) -> None:
    now = NOON
    book = ConsentBook(store, lambda: now, BrokenFor(SECOND), lambda: None)
    book.ask(HERE, FIRST, "head", asked())
    book.answer(FIRST, "head", NOON, given=True)
    now += LASTS
    assert book.ask(HERE, FIRST, "head", asked()).reply == "given"
