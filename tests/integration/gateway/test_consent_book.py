"""People who were asked to agree: told once, reminded in time, heard before the end and told to their counter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from counter.consents import LASTS, RESTS
from counter.errors import FailureCode, LineError
from sync.gateway.callers import Caller
from sync.gateway.consent_book import KEPT, ConsentBook
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import changes
from sync.gateway.store.consents import Notice
from sync.gateway.store.store import GatewayStore
from sync.gateway.training_vneid import TrainingVneid
from sync.wire.consents import ConsentAsked, ConsentStanding
from sync.wire.messages import Changes
from sync.wire.problems import ProblemType
from tests.fakes.gateway_filings import NOON, UNIT

DRAFT = UUID(int=7)
HERE = Caller(f"{UNIT}/A3", UNIT, "A3")
ELSEWHERE = Caller(f"{UNIT}/B1", UNIT, "B1")
DAY = timedelta(days=1)


class Vneid:
    """Remembers who was told; ``away``: it cannot be reached."""

    def __init__(self) -> None:
        self.told: list[Notice] = []
        self.away = False

    def notify(self, notice: Notice) -> None:
        if self.away:
            raise LineError(FailureCode.NO_LINE, "away")
        self.told.append(notice)


class Office:
    """A gateway's book at ``now``, and what its counters would hear."""

    def __init__(self, store: GatewayStore) -> None:
        self.store = store
        self.now = NOON
        self.vneid = Vneid()
        self.knocks: list[None] = []
        self.book = ConsentBook(store, lambda: self.now, self.vneid, lambda: self.knocks.append(None))
        self.epoch = changes.epoch_of(store)

    def ask(self, caller: Caller = HERE, at: datetime = NOON, name: str = "Nguyễn Văn Chủ") -> ConsentStanding:
        asked = ConsentAsked(
            name=name,
            number="000171000001",
            purpose="Đăng ký tạm trú: ý kiến của chủ hộ",
            officer="lan",
            asked_at=at,
            ends_at=at + LASTS,
        )
        return self.book.ask(caller, DRAFT, "head", asked)

    def answer(self, at: datetime = NOON, *, given: bool = True) -> bool:
        return self.book.answer(DRAFT, "head", at, given=given)

    def news(self, cursor: str = "", caller: Caller = HERE) -> Changes:
        with self.store.begin() as connection:
            return changes.after(connection, self.store.seal, self.epoch, caller.counter, cursor)


@pytest.fixture
def office(store: GatewayStore) -> Office:
    return Office(store)


def refused(run: Callable[[], object]) -> ProblemType:
    with pytest.raises(ProblemStated) as caught:
        run()
    return caught.value.problem.type


def test_whoever_is_asked_is_told_once_however_often_the_desk_asks(office: Office) -> None:
    for _ in range(3):
        assert office.ask().reply == "open"
        office.book.tend()
    (notice,) = office.vneid.told
    assert (notice.number, notice.reminders, notice.ends_at) == ("000171000001", 0, NOON + LASTS)
    assert "Chủ" not in repr(notice)
    assert not office.news().consents, "that somebody was told is no news"


def test_the_answer_comes_down_to_the_counter_that_asked_and_to_no_other(office: Office) -> None:
    office.ask()
    office.book.tend()
    office.now += DAY
    before = office.news().cursor
    assert office.answer()
    assert office.knocks
    assert not office.answer(given=False), "it is settled"
    news = office.news(before)
    (told,) = news.consents
    assert (told.filing_id, told.kind, told.asked_at) == (DRAFT, "head", NOON)
    assert (told.reply, told.at) == ("given", NOON + DAY)
    assert not office.news(news.cursor).consents
    assert not office.news(caller=ELSEWHERE).consents
    assert office.ask().reply == "given"


def test_reminders_go_out_after_one_three_and_seven_days_and_none_after_an_answer(office: Office) -> None:
    office.ask()
    days: list[int] = []
    for day in range(12):
        office.now = NOON + day * DAY
        days += [day] * office.book.tend()
    assert days == [0, 1, 3, 7]
    assert [one.reminders for one in office.vneid.told] == [0, 1, 2, 3]
    (told,) = office.news().consents
    assert (told.reminders, told.reminded_at, told.reply) == (3, NOON + 7 * DAY, "open")


def test_an_officers_reminder_takes_the_place_of_the_next(office: Office) -> None:
    office.ask()
    office.book.tend()
    office.book.remind(HERE, DRAFT, "head", NOON)
    assert office.book.tend() == 0, "they were asked a moment ago"
    office.now += RESTS
    for _ in range(2):
        office.book.remind(HERE, DRAFT, "head", NOON)
        office.book.tend()
    assert [one.reminders for one in office.vneid.told] == [0, 1]
    office.now = NOON + DAY
    assert office.book.tend() == 0
    office.now = NOON + 3 * DAY
    assert office.book.tend() == 1
    office.answer()
    office.now = NOON + 7 * DAY
    assert office.book.remind(HERE, DRAFT, "head", NOON).reply == "given"
    assert office.book.tend() == 0


def test_an_answer_after_the_end_is_none(office: Office) -> None:
    office.ask()
    office.now += LASTS
    assert not office.answer()
    assert office.book.tend() == 0
    assert office.ask().reply == "open"


def test_asked_again_it_is_another_request(office: Office) -> None:
    office.ask()
    office.book.tend()
    office.answer(given=False)
    again = NOON + DAY
    office.now = again
    assert office.ask(at=again).reply == "open"
    assert office.ask(at=NOON).asked_at == again, "the older question is over"
    assert not office.answer(at=NOON)
    assert office.book.tend() == 1
    assert office.answer(at=again)
    assert [one.asked_at for one in office.news().consents] == [again]


def test_what_could_not_be_sent_is_sent_later(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    office.ask()
    office.vneid.away = True
    assert office.book.tend() == 0
    office.vneid.away = False
    assert office.book.tend() == 0, "not at once"
    office.now += timedelta(minutes=5)
    assert office.book.tend() == 1
    assert "Chủ" not in caplog.text


def test_another_counter_can_neither_ask_in_its_place_nor_remind(office: Office) -> None:
    office.ask()
    assert refused(lambda: office.ask(ELSEWHERE)) is ProblemType.NOT_FOUND
    assert refused(lambda: office.book.remind(ELSEWHERE, DRAFT, "head", NOON)) is ProblemType.NOT_FOUND


def test_what_nobody_waits_for_any_more_is_withdrawn(office: Office) -> None:
    office.ask()
    office.book.tend()
    for caller, at in ((ELSEWHERE, NOON), (HERE, NOON + DAY)):
        office.book.withdraw(caller, DRAFT, "head", at)
    assert office.ask().reply == "open"
    for _ in range(2):
        office.book.withdraw(HERE, DRAFT, "head", NOON)
    office.now += DAY
    assert office.book.tend() == 0
    assert not office.answer()
    assert not office.news().consents


def test_an_end_that_is_none_is_refused(office: Office) -> None:
    endless = ConsentAsked(
        name="Chủ", number="000171000001", purpose="x", officer="lan", asked_at=NOON, ends_at=NOON + 2 * LASTS
    )
    backwards = endless.model_copy(update={"ends_at": NOON})
    for asked in (endless, backwards):
        assert refused(lambda asked=asked: office.book.ask(HERE, DRAFT, "head", asked)) is ProblemType.MALFORMED  # type: ignore[misc]


def test_a_gateway_without_a_way_to_vneid_says_so(store: GatewayStore) -> None:
    office = Office(store)
    office.book = ConsentBook(store, lambda: NOON, None, lambda: None)
    assert refused(office.ask) is ProblemType.NO_CONSENT_ROAD


def test_nobodys_name_is_kept_long_after_the_end(office: Office) -> None:
    office.ask()
    office.now += LASTS + KEPT + timedelta(seconds=1)
    office.book.tend()
    assert refused(lambda: office.book.remind(HERE, DRAFT, "head", NOON)) is ProblemType.NOT_FOUND


@pytest.mark.parametrize(
    ("name", "replies"), [("Nguyễn Văn Chủ", ["given"]), ("Từ Chối Văn Chủ", ["refused"]), ("Không Trả Lời Ai", [])]
)
def test_in_training_people_agree_refuse_or_stay_silent(office: Office, name: str, replies: list[str]) -> None:
    training = TrainingVneid(office.store, office.book, lambda: office.now, 30.0)
    office.ask(name=name)
    office.book.tend()
    office.now += timedelta(seconds=29)
    assert training.run_once() == 0
    office.now += timedelta(seconds=1)
    training.run_once()
    assert [one.reply for one in office.news().consents] == replies
