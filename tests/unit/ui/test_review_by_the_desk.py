"""The review step with what the desk knows: blockers, warnings, one key to each place; old forms and copies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from counter.events import CardRead, DraftSaved, FileDraft
from counter.model.filing import Answer, LeftOver, Source
from counter.model.review import DECLARATION, PROCEDURE, Finding, Review
from counter.review_events import CopyFiling, DraftReviewed, DropLeftOver, ReviewDraft
from counter.training.cast import make_cast
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.counter_people import record_of
from tests.fakes.presented_desk import PresentedDesk
from tests.scenes.list_scenes import _queued
from ui.desk.action import Footer
from ui.desk.ports import Page
from ui.desk.walk_in import Step

TWICE = Finding("paper:hop-dong", "b.pdf: cùng một tệp với a.pdf, xin bỏ một bản.")
OPEN = Finding("filing:TAM-A3-261118-004", "Người này có hồ sơ cùng thủ tục chưa xong: TAM-A3-261118-004.")


def press(footer: Footer, key: str) -> None:
    next(action for action in footer.actions if action.key == key).run()


def say(desk: PresentedDesk, review: Review) -> None:
    draft = desk.walk_in.draft
    assert draft is not None
    desk.post(DraftReviewed(draft.id, draft.changed_at, review))


@pytest.fixture
def at_review(complete: PresentedDesk) -> PresentedDesk:
    complete.shell.open_step(Step.REVIEW)
    return complete


def test_the_desk_is_asked_once_for_each_state_of_the_draft(at_review: PresentedDesk) -> None:
    def asked() -> int:
        return sum(isinstance(one, ReviewDraft) for one in at_review.desk.submitted)

    before = asked()
    at_review.shell.refresh()
    say(at_review, Review())
    assert asked() == before > 0
    at_review.clock.move(5)
    draft = at_review.walk_in.draft
    assert draft is not None
    at_review.post(DraftSaved(replace(draft, changed_at=at_review.clock()), at_review.clock()))
    assert asked() == before + 1


def test_a_blocker_of_the_desk_keeps_f9_back(at_review: PresentedDesk) -> None:
    say(at_review, Review(blockers=(TWICE,)))
    screen = at_review.review_view.now
    assert [(one.target, one.words, one.key) for one in screen.blockers] == [(TWICE.target, TWICE.words, "Shift+F1")]
    press(screen.footer, "F9")
    assert not any(isinstance(one, FileDraft) for one in at_review.desk.submitted)
    assert at_review.review_view.now.summary_focus > screen.summary_focus
    press(screen.footer, "Shift+F1")
    assert at_review.led_to[-1] == TWICE.target
    assert at_review.walk_in.mending


def test_a_warning_keeps_nothing_back_and_has_its_key_too(at_review: PresentedDesk) -> None:
    say(at_review, Review(warnings=(OPEN,), hints=("Từng bị trả: thiếu hợp đồng (3 hồ sơ)",)))
    screen = at_review.review_view.now
    assert screen.blockers == ()
    (concern,) = [one for one in screen.concerns if one.target == OPEN.target]
    assert screen.hints == ("Từng bị trả: thiếu hợp đồng (3 hồ sơ)",)
    press(screen.footer, concern.key)
    assert at_review.led_to[-1] == OPEN.target
    assert not at_review.walk_in.mending, "what lies elsewhere is only looked at"
    press(screen.footer, "F9")
    assert any(isinstance(one, FileDraft) for one in at_review.desk.submitted)


def test_after_the_ninth_there_are_links_only(at_review: PresentedDesk) -> None:
    say(at_review, Review(warnings=tuple(Finding(PROCEDURE, f"điều {n}") for n in range(12))))
    keys = [one.key for one in at_review.review_view.now.concerns]
    assert keys[:9] == [f"Shift+F{n}" for n in range(1, 10)]
    assert set(keys[9:]) == {""}


def test_what_was_said_of_an_older_state_or_another_draft_is_not_shown(at_review: PresentedDesk) -> None:
    draft = at_review.walk_in.draft
    assert draft is not None
    at_review.post(DraftReviewed(UUID(int=99), draft.changed_at, Review(blockers=(TWICE,))))
    assert at_review.review_view.now.blockers == ()
    say(at_review, Review(blockers=(TWICE,)))
    at_review.clock.move(5)
    at_review.post(DraftSaved(replace(draft, changed_at=at_review.clock()), at_review.clock()))
    assert at_review.review_view.now.blockers == ()


def test_what_an_older_form_asked_is_shown_until_it_is_dropped(opened: PresentedDesk) -> None:
    draft = opened.walk_in.draft
    assert draft is not None
    number = make_cast()["landlord"].number.digits
    aside = (
        LeftOver("/old/job", "Nghề nghiệp", "Thợ may", Answer("Thợ may", Source.TYPED)),
        LeftOver("/old/number", "Số của chủ trọ", number, Answer(number, Source.TYPED)),
    )
    opened.post(DraftSaved(replace(draft, left_over=aside), opened.clock()))
    screen = opened.declaration_view.now
    (trouble,) = [one for one in screen.troubles if "Không còn trong tờ khai mới" in one.text]
    assert "Nghề nghiệp: Thợ may" in trouble.text
    assert number not in trouble.text, "numbers are masked here too"
    press(screen.footer, "Ctrl+L")
    assert opened.desk.submitted[-1] == DropLeftOver(draft.id)
    opened.post(DraftSaved(draft, opened.clock()))
    assert "Ctrl+L" not in [action.key for action in opened.declaration_view.now.footer.actions]


@pytest.fixture
def built(dressed: object, qapp: QApplication) -> Iterator[BuiltDesk]:
    built = BuiltDesk(qapp)
    built.window.resize(1366, 768)
    built.sign_in()
    built.window.show()
    built.settle()
    yield built
    built.window.close()
    built.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def reviewing(built: BuiltDesk) -> BuiltDesk:
    built.post(CardRead(record_of(make_cast()["tenant"])))
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("1.004194")
    built.screens.procedure.choose()
    built.settle()
    built.screens.shell.open_step(Step.REVIEW)
    built.settle()
    assert built.screens.shell.step is Step.REVIEW
    return built


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("/request/months", (Page.INTAKE, Step.DECLARATION)),
        (DECLARATION, (Page.INTAKE, Step.DECLARATION)),
        ("paper:hop-dong", (Page.INTAKE, Step.PAPERS)),
        (PROCEDURE, (Page.INTAKE, Step.PROCEDURE)),
        (OPEN.target, (Page.SEARCH, Step.REVIEW)),
    ],
)
def test_each_finding_leads_to_where_it_is_mended(reviewing: BuiltDesk, target: str, place: tuple[Page, Step]) -> None:
    reviewing.screens.review.mend(target)
    reviewing.settle()
    assert (reviewing.screens.shell.page, reviewing.screens.shell.step) == place


def test_an_open_filing_is_looked_up_by_its_code(reviewing: BuiltDesk) -> None:
    reviewing.screens.review.mend(OPEN.target)
    reviewing.settle()
    typed = [one.text() for one in reviewing.window.findChildren(QLineEdit) if one.isVisible()]
    assert typed == ["TAM-A3-261118-004"]


def test_long_findings_do_not_widen_the_window(reviewing: BuiltDesk) -> None:
    draft = reviewing.screens.walk_in.draft
    assert draft is not None
    long = Finding(PROCEDURE, "Nơi giải quyết không phải cấp xã: quầy chỉ nhận và chuyển, xin nói trước. " * 3)
    review = Review((TWICE,), (OPEN, long), ("Từng bị trả: thiếu hợp đồng (3 hồ sơ)",) * 3)
    reviewing.post(DraftReviewed(draft.id, draft.changed_at, review))
    reviewing.settle()
    assert reviewing.window.width() == 1366


def test_a_filing_found_is_copied_with_the_card_that_was_read(built: BuiltDesk) -> None:
    record = record_of(make_cast()["tenant"])
    built.desk.filings = [_queued(1)[1]]
    built.post(CardRead(record))
    built.screens.shell.open_page(Page.FILINGS)
    built.settle()
    press(built.window.footer, "Ctrl+Shift+C")
    copied = built.desk.submitted[-1]
    assert isinstance(copied, CopyFiling)
    assert copied.record == record
    assert built.screens.walk_in.record is None, "the screen is free for the new draft"
