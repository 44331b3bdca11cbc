"""A filing that the gateway refused: what, where, and one key to mend it, on every screen that shows it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from counter.errors import FailureCode
from counter.events import DraftOpened, FileDraft, FilingChanged, PrintSlip, ReopenRefused
from counter.model.filing import Draft, Filing, SyncState
from counter.model.refusal import Refusal, refusal_of
from counter.model.review import Review
from counter.outbox import OutboxEntry
from counter.review_events import DraftReviewed
from counter.work_events import HistoryTold, WorkListed
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.presented_desk import PresentedDesk
from tests.fakes.shipped_catalogue import the_catalogue
from tests.scenes.work_scenes import asked_filing
from ui.desk.action import Footer
from ui.desk.ports import Page
from ui.desk.refusal_words import refusal_words
from ui.desk.walk_in import Step
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, now, speaking
from ui.text import failure

MEND = "Ctrl+E"
REASON = "Chủ hộ không có ở địa chỉ này."


@pytest.fixture
def filed(complete: PresentedDesk) -> PresentedDesk:
    complete.shell.open_step(Step.REVIEW)
    complete.review.file()
    return complete


def refused(desk: PresentedDesk, pointer: str = "/head/name", reason: str = REASON) -> tuple[Filing, Refusal]:
    """The gateway's word on the filing that stands on the screen."""
    assert desk.walk_in.filing is not None
    filing = replace(desk.walk_in.filing, sync=SyncState.REFUSED, reason=reason)
    refusal = refusal_of(filing, FailureCode.FILING_REFUSED, pointer)
    desk.post(FilingChanged(filing, refusal=refusal))
    return filing, refusal


def press(footer: Footer, key: str) -> None:
    (action,) = [one for one in footer.actions if one.key == key]
    action.run()


def test_on_the_slip_it_says_what_where_and_what_to_do(filed: PresentedDesk) -> None:
    filing, _ = refused(filed)
    screen = filed.slip_view.now
    assert (screen.title, screen.tone) == ("Hồ sơ chưa được nhận", "red")
    assert screen.trouble is not None
    assert screen.trouble.title == f"Cổng từ chối hồ sơ {filing.provisional}"
    assert screen.trouble.text.startswith(f"Họ, chữ đệm và tên chủ hộ: {REASON}")
    assert screen.trouble.text.endswith(failure(FailureCode.FILING_REFUSED).remedy)
    assert [one.key for one in screen.footer.right if one.kind == "primary"] == [MEND]
    record = filed.walk_in.record
    assert record is not None
    press(screen.footer, MEND)
    assert filed.desk.submitted[-1] == ReopenRefused(filing.id, record), "the chip is still here, with its portrait"
    assert filed.shell.step is Step.CARD, "until the draft is here"


def test_the_next_citizens_slip_knows_nothing_of_it(filed: PresentedDesk) -> None:
    filing, _ = refused(filed)
    filed.slip.next_citizen()
    filed.walk_in.filing = replace(filing, id=UUID(int=901), sync=SyncState.PENDING)
    filed.shell.open_step(Step.SLIP)
    assert filed.slip_view.now.trouble is None


def test_wherever_the_officer_is_it_is_said_at_once(filed: PresentedDesk) -> None:
    filing, _ = refused(filed)
    toast = filed.shell_view.toasts[-1]
    assert (toast.tone, toast.code) == ("red", "DT-605")
    assert str(filing.provisional) in toast.words


def test_in_the_queue_the_marked_one_is_told_in_full(filed: PresentedDesk) -> None:
    filing, _ = refused(filed)
    filed.slip.next_citizen()
    filed.desk.queue = ((OutboxEntry(filing.id, 1, SyncState.REFUSED, filed.clock(), cause="DT-605"), filing),)
    filed.desk.pointers[filing.id] = "/head/name"
    filed.shell.open_page(Page.QUEUE)
    screen = filed.queue_view.now
    assert screen.lines[0].cause == "Cổng từ chối hồ sơ này"
    assert screen.lines[0].again == f"Họ, chữ đệm và tên chủ hộ: {REASON}"
    assert screen.lines[0].priority == "Phải sửa"
    assert screen.note == "", "nothing here goes by itself"
    assert screen.trouble is not None
    assert REASON in screen.trouble.text
    press(screen.footer, MEND)
    assert filed.desk.submitted[-1] == ReopenRefused(filing.id)


def reopened(desk: PresentedDesk, target: str, reason: str) -> Draft:
    """The draft that takes the refused filing's place comes to the screen."""
    filing, _ = refused(desk, target, reason)
    draft = desk.walk_in.draft
    assert draft is not None
    refusal = refusal_of(filing, FailureCode.FILING_REFUSED, target)
    desk.slip.next_citizen()
    again = replace(draft, id=UUID(int=900), focus=refusal.target)
    desk.post(DraftOpened(again, refusal=refusal))
    return again


def test_the_draft_opens_in_that_field_with_the_reason_above_and_everything_as_it_was(filed: PresentedDesk) -> None:
    answers = dict(filed.walk_in.answers)
    again = reopened(filed, "/head/name", REASON)
    assert filed.shell.step is Step.DECLARATION
    screen = filed.declaration_view.now
    assert screen.focus is not None
    assert screen.focus.pointer == "/head/name"
    assert "/head/name" in {face.pointer for face in screen.asked}
    assert REASON in screen.troubles[0].text
    assert screen.troubles[0].tone == "red"
    assert again.answers == answers


def test_before_it_is_filed_again_as_it_was_the_review_says_so_and_files_all_the_same(filed: PresentedDesk) -> None:
    again = reopened(filed, "/head/name", REASON)
    filed.shell.open_step(Step.REVIEW)
    assert REASON not in " ".join(one.words for one in filed.review_view.now.concerns), "not looked at yet"
    filed.post(DraftReviewed(again.id, again.changed_at, Review(as_refused=True)))
    screen = filed.review_view.now
    assert screen.concerns[0].words == f"Cổng đã từ chối và chưa có gì đổi. Họ, chữ đệm và tên chủ hộ: {REASON}"
    press(screen.footer, screen.concerns[0].key)
    assert filed.declaration_view.now.focus.pointer == "/head/name"
    filed.shell.open_step(Step.REVIEW)
    filed.desk.drafts[again.id] = again
    filed.review.file()
    assert FileDraft(again.id) in filed.desk.submitted


def test_what_was_mended_since_is_no_concern(filed: PresentedDesk) -> None:
    again = reopened(filed, "/head/name", REASON)
    filed.shell.open_step(Step.REVIEW)
    filed.post(DraftReviewed(again.id, again.changed_at, Review(as_refused=False)))
    assert REASON not in " ".join(one.words for one in filed.review_view.now.concerns)


def test_a_paper_that_was_refused_is_marked_on_the_papers_step(filed: PresentedDesk) -> None:
    procedure = filed.walk_in.procedure
    assert procedure is not None
    paper = next(one for one in procedure.papers if not one.required)
    reopened(filed, f"paper:{paper.code}", "Trang 2 không đọc được.")
    assert filed.shell.step is Step.PAPERS
    screen = filed.papers_view.now
    card = screen.cards[screen.marked]
    assert card.code == paper.code
    assert card.trouble is not None
    assert "Trang 2 không đọc được." in card.trouble.text
    assert [one.code for one in screen.cards if one.trouble] == [paper.code]


def test_the_next_citizen_is_not_told_of_it(filed: PresentedDesk) -> None:
    reopened(filed, "/head/name", REASON)
    filed.shell.start_over()
    assert filed.walk_in.refusal is None
    filed.open()
    assert filed.declaration_view.now.troubles == ()


def test_no_slip_is_printed_for_it(filed: PresentedDesk) -> None:
    filed.paper_worker.submitted.clear()
    refused(filed)
    assert [one for one in filed.paper_worker.submitted if isinstance(one, PrintSlip)] == []


@pytest.mark.parametrize(
    ("target", "reason", "said"),
    [
        ("/mother/residence/detail", "Không có địa chỉ này.", "Địa chỉ chi tiết (Người mẹ): Không có địa chỉ này."),
        ("/mother/name", "Điền “Họ, chữ đệm, tên mẹ”.", "Điền “Họ, chữ đệm, tên mẹ”."),
        ("/mother/name", "", "Xem lại “Họ, chữ đệm, tên mẹ”."),
        ("", "Hồ sơ không đọc được.", "Hồ sơ không đọc được."),
        ("/nowhere", "Hồ sơ không đọc được.", "Hồ sơ không đọc được."),
        ("", "", ""),
    ],
)
def test_the_field_is_named_once(target: str, reason: str, said: str) -> None:
    procedure = the_catalogue().get("3.000722")
    refusal = Refusal(
        UUID(int=1), "TAM-A3", procedure.code, procedure.version, FailureCode.FILING_REFUSED, target, reason
    )
    assert refusal_words(refusal, the_catalogue()) == said


def test_a_paper_is_named_by_its_title() -> None:
    procedure = the_catalogue().get("3.000722")
    paper = procedure.papers[0]
    where = UUID(int=1), "TAM-A3", procedure.code, procedure.version, FailureCode.FILING_REFUSED, f"paper:{paper.code}"
    assert refusal_words(Refusal(*where, "Trang 2 mờ."), the_catalogue()) == f"{paper.title}: Trang 2 mờ."
    lacking = f"Còn thiếu: {paper.title}."
    assert refusal_words(Refusal(*where, lacking), the_catalogue()) == lacking


def test_a_sentence_that_desk_and_gateway_share_is_said_in_the_language_of_the_desk(qapp: QApplication) -> None:
    procedure = the_catalogue().get("3.000722")
    where = UUID(int=1), "TAM-A3", procedure.code, procedure.version, FailureCode.FILING_REFUSED
    refusal = Refusal(*where, "/mother/residence/detail", "Điền “Địa chỉ chi tiết (Người mẹ)”.")
    speak(qapp)  # the voices are there
    with speaking(ENGLISH):
        said = now(refusal_words(refusal, the_catalogue()))
    assert "(Mother)" in said
    assert "Điền" not in said


def test_of_a_form_that_is_known_no_more_the_reason_is_told() -> None:
    refusal = Refusal(UUID(int=1), "TAM-A3", "9.999999", "1", FailureCode.FILING_REFUSED, "/head/name", REASON)
    assert refusal_words(refusal, the_catalogue()) == REASON


def test_its_history_leads_there_too_and_the_queues_count_has_it(built: BuiltDesk) -> None:
    built.sign_in(waiting=2)
    filing = asked_filing()
    refusal = refusal_of(replace(filing, reason=REASON), FailureCode.FILING_REFUSED, "/head/name")
    built.screens.shell.tell(filing.id)
    built.post(HistoryTold(filing, (), refusal=refusal))
    built.post(WorkListed(None, {}, 0, refused=1))
    named = [one.accessibleName() for one in built.window._navigation.findChildren(QPushButton) if one.isVisible()]
    assert "Chờ gửi, 3 hồ sơ" in named
    built.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert ReopenRefused(filing.id) in built.desk.submitted
