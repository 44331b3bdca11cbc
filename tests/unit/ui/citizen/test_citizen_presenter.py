"""The citizen's window without a window: what it mirrors, what the officer hears of it, and whose rating it is."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import pytest

from counter.events import Command, Filed, FileDraft
from counter.forms.form import Field
from counter.model.rating import Reason, Satisfaction
from counter.rating_events import ConfirmByCitizen, OpenRating, RateFiling, RatingOpened
from tests.fakes.presented_desk import PresentedDesk, Shown
from ui.citizen.citizen_presenter import CitizenPresenter
from ui.citizen.own_entry import Act
from ui.citizen.screen import CitizenScreen, Scene
from ui.desk.walk_in import Step

PHONE, OTHERS_NUMBER = "/declarant/phone", "/head/number"


@dataclass
class Beside:
    """The desk with the citizen's window open beside it."""

    desk: PresentedDesk
    citizen: CitizenPresenter
    view: Shown[CitizenScreen]

    @property
    def now(self) -> CitizenScreen:
        return self.view.now

    def scene(self) -> Scene:
        return self.view.now.scene

    def told(self) -> list[str]:
        return [toast.words for toast in self.desk.shell_view.toasts]

    def submitted(self, kind: type[Command]) -> list[Command]:
        return [one for one in self.desk.desk.submitted if isinstance(one, kind)]


@pytest.fixture
def beside(complete: PresentedDesk) -> Beside:
    view: Shown[CitizenScreen] = Shown()
    shell = complete.shell
    citizen = CitizenPresenter(complete.ports, complete.walk_in, shell, lambda: (shell.page, shell.step), view)
    shell.stand_beside(citizen)
    citizen.opened(is_open=True)
    return Beside(complete, citizen, view)


@pytest.fixture
def reviewed(beside: Beside) -> Beside:
    beside.desk.shell.open_step(Step.REVIEW)
    return beside


@pytest.fixture
def filed(reviewed: Beside) -> Beside:
    reviewed.desk.review.file()
    return reviewed


def test_while_the_officer_fills_in_nothing_is_asked(beside: Beside) -> None:
    assert beside.scene() is Scene.READING
    beside.citizen.confirm()
    assert not beside.submitted(ConfirmByCitizen)


def test_nobody_elses_number_is_on_it_and_ones_own_is_masked(reviewed: Beside) -> None:
    targets = [line.target for line in reviewed.now.lines]
    own = reviewed.desk.walk_in.answers["/declarant/number"].value
    shown = " ".join(line.text for line in reviewed.now.lines)
    assert OTHERS_NUMBER in reviewed.desk.walk_in.answers
    assert OTHERS_NUMBER not in targets
    assert "/declarant/number" in targets
    assert str(own) not in shown
    reviewed.desk.shell.reveal()  # the officer's looking is not the citizen's
    assert str(own) not in " ".join(line.text for line in reviewed.now.lines)


def test_what_the_citizen_said_comes_before_what_the_card_knew(reviewed: Beside) -> None:
    targets = [line.target for line in reviewed.now.lines]
    assert targets.index(PHONE) < targets.index("/declarant/name")


def test_right_is_heard_at_the_desk_and_kept(reviewed: Beside) -> None:
    reviewed.citizen.confirm()
    draft = reviewed.desk.walk_in.draft
    assert draft is not None
    assert reviewed.submitted(ConfirmByCitizen) == [ConfirmByCitizen(draft.id, draft.changed_at)]
    assert reviewed.now.confirmed
    note = reviewed.desk.review_view.now.footer.left_note
    assert note is not None
    assert "đúng" in note.words


def test_another_answer_wants_another_look(reviewed: Beside) -> None:
    reviewed.citizen.confirm()
    reviewed.desk.answer(declarant__phone="0900 000 019")
    assert not reviewed.now.confirmed
    assert not reviewed.desk.walk_in.citizen.confirmed


def test_the_officer_sees_which_field_and_is_led_there(reviewed: Beside) -> None:
    reviewed.citizen.begin_mending()
    assert reviewed.scene() is Scene.MENDING
    reviewed.citizen.mend(PHONE)
    assert reviewed.scene() is Scene.CHECKING
    assert reviewed.told()[-1] == "Người dân xin sửa: Số điện thoại liên hệ"
    asked = [one for one in reviewed.desk.review_view.now.concerns if one.target == PHONE]
    assert [one.words for one in asked] == ["Người dân xin sửa: Số điện thoại liên hệ"]
    assert asked[0].key


def test_a_mended_line_is_not_asked_for_any_more(reviewed: Beside) -> None:
    reviewed.citizen.begin_mending()
    reviewed.citizen.mend(PHONE)
    reviewed.desk.answer(declarant__phone="0900 000 019")
    assert not any(line.asked for line in reviewed.now.lines)
    assert not [one for one in reviewed.desk.review_view.now.concerns if one.target == PHONE]


def test_only_a_line_that_is_there_can_be_mended(reviewed: Beside) -> None:
    reviewed.citizen.mend(PHONE)  # without asking which
    reviewed.citizen.begin_mending()
    reviewed.citizen.mend("/nowhere")
    assert not reviewed.desk.walk_in.citizen.mends


def test_a_parked_draft_blanks_the_window(reviewed: Beside) -> None:
    reviewed.desk.review.park()
    assert reviewed.scene() is Scene.WELCOME
    assert not reviewed.now.lines


def test_the_question_comes_once_the_filing_is_in(filed: Beside) -> None:
    assert filed.scene() is Scene.RATING
    filed.citizen.choose(Satisfaction.SATISFIED)
    filed.citizen.toggle(Reason.MANNER)
    filed.citizen.toggle(Reason.WAITING)
    filed.citizen.toggle(Reason.WAITING)
    filed.citizen.send()
    filing = filed.desk.walk_in.filing
    assert filing is not None
    assert filed.submitted(RateFiling) == [RateFiling(filing.id, Satisfaction.SATISFIED, frozenset({Reason.MANNER}))]
    assert filed.scene() is Scene.THANKS
    filed.citizen.send()
    assert len(filed.submitted(RateFiling)) == 1


def test_the_desk_says_nothing_of_the_answer(filed: Beside) -> None:
    before = filed.told()
    filed.citizen.choose(Satisfaction.VERY_DISSATISFIED)
    filed.citizen.send()
    assert filed.told() == before


def test_the_question_outlives_the_officers_next_citizen_until_that_one_has_a_draft(filed: Beside) -> None:
    filed.desk.slip.next_citizen()
    assert filed.scene() is Scene.RATING
    filed.desk.open()
    assert filed.scene() is Scene.READING
    filed.citizen.send()
    assert not filed.submitted(RateFiling)


def test_it_lapses_unanswered(filed: Beside) -> None:
    assert filed.now.lapses > 0
    filed.desk.slip.next_citizen()
    filed.citizen.lapse()
    assert filed.scene() is Scene.WELCOME
    assert not filed.submitted(RateFiling)


def test_a_closed_window_asks_nobody(reviewed: Beside) -> None:
    reviewed.citizen.opened(is_open=False)
    shown = len(reviewed.view.screens)
    reviewed.desk.review.file()
    assert reviewed.submitted(FileDraft)
    assert len(reviewed.view.screens) == shown


def test_a_slips_code_goes_to_the_desk_thread_and_opens_the_question(beside: Beside) -> None:
    assert beside.citizen.take_scan("MOTCUA2:TAM-A3-261119-001:ABC")
    assert beside.submitted(OpenRating)
    assert not beside.citizen.take_scan("0012|…")
    beside.desk.post(RatingOpened(UUID(int=9), "Đăng ký tạm trú", rated=False))
    assert beside.scene() is Scene.RATING
    beside.desk.post(RatingOpened(UUID(int=9), "Đăng ký tạm trú", rated=True))
    assert beside.scene() is Scene.THANKS


def test_a_filing_of_somebody_else_asks_nobody_here(beside: Beside, reviewed: Beside) -> None:
    """A filing that another road brought in is not this citizen's."""
    reviewed.desk.review.file()
    filing = reviewed.desk.walk_in.filing
    assert filing is not None
    reviewed.citizen.lapse()
    reviewed.desk.slip.next_citizen()
    beside.desk.post(Filed(filing, present_at_filing=False))
    assert beside.scene() is Scene.WELCOME


class TestAFieldHandedOver:
    @pytest.fixture
    def given(self, beside: Beside) -> list[str]:
        """What the citizen gave for the telephone number, at the declaration."""
        given: list[str] = []
        beside.desk.shell.open_step(Step.DECLARATION)
        beside.citizen.hand_over(self.phone(beside), given.append)
        assert beside.scene() is Scene.ENTRY
        return given

    def phone(self, beside: Beside) -> Field:
        procedure = beside.desk.walk_in.procedure
        assert procedure is not None
        assert procedure.form is not None
        return procedure.form.field_at(PHONE)

    def typed(self, beside: Beside) -> str:
        entry = beside.now.entry
        return entry.text if entry else ""

    def test_the_citizen_would_rather_not(self, beside: Beside, given: list[str]) -> None:
        beside.citizen.type_key("0")
        beside.citizen.act(Act.DECLINE)
        assert beside.scene() is Scene.READING
        assert "nhờ cán bộ" in beside.told()[-1]
        assert given == []

    def test_the_officer_who_goes_on_takes_it_along(self, beside: Beside, given: list[str]) -> None:
        beside.desk.shell.open_step(Step.REVIEW)
        assert beside.scene() is Scene.CHECKING
        beside.citizen.act(Act.RIGHT)
        beside.desk.shell.open_step(Step.DECLARATION)
        assert beside.scene() is Scene.READING
        assert given == []

    def test_behind_the_lock_nothing_of_it_stands_there(self, beside: Beside, given: list[str]) -> None:
        beside.citizen.type_key("0")
        beside.desk.shell.open_gate()
        assert beside.scene() is Scene.BLANK
        assert self.typed(beside) == ""
        beside.desk.shell.leave_gate()
        assert self.typed(beside) == "0"
        assert given == []

    def test_without_the_window_it_says_how(self, beside: Beside) -> None:
        beside.citizen.opened(is_open=False)
        beside.citizen.hand_over(self.phone(beside), lambda _text: None)
        assert "F11" in beside.told()[-1]
