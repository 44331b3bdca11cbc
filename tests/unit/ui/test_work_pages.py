"""The work lists by keyboard: where each is, what Enter and the one key do, and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPushButton

from counter.errors import FailureCode
from counter.events import DraftSaved, DraftsListed, Failed, FilingChanged, FilingsFound, SearchFilings
from counter.model.filing import Supplement
from counter.model.history import HistoryKind, HistoryLine
from counter.model.reason_kind import ReasonKind
from counter.model.work import Capacity, ReceiptProof, ReturnedResult, WorkList
from counter.paper_events import PaperPrinted
from counter.return_events import PrintReturn
from counter.work_events import (
    GiveResult,
    HistoryTold,
    ListWork,
    OpenSupplement,
    ResultGiven,
    TellHistory,
    WorkListed,
)
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes import work_scenes
from tests.scenes.filing_scenes import answered
from tests.scenes.list_scenes import _drafts
from tests.scenes.work_scenes import ASKED, RESULTS, asked_filing
from ui.desk.history_words import words_of
from ui.desk.ports import Page
from ui.desk.walk_in import Step
from ui.widgets.table import RowTable

pytestmark = pytest.mark.usefixtures("dressed")
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def page(built: BuiltDesk) -> Page:
    return built.screens.shell.page


def places(built: BuiltDesk) -> list[str]:
    return [one.accessibleName() for one in built.window._navigation.findChildren(QPushButton) if one.isVisible()]


@pytest.mark.parametrize(
    ("key", "where", "which"),
    [
        (Qt.Key.Key_8, Page.ASKED, WorkList.ASKED),
        (Qt.Key.Key_9, Page.RESULTS, WorkList.RESULT),
        (Qt.Key.Key_0, Page.OVERDUE, WorkList.OVERDUE),
    ],
)
def test_every_list_has_its_key_and_is_asked_for_when_it_opens(built, key, where, which):
    built.sign_in()
    built.press(key, ALT)
    assert page(built) is where
    assert built.desk.submitted[-1] == ListWork(which)
    built.post(WorkListed(which, {}, 0, work_scenes.LINES[which]))
    assert isinstance(QApplication.focusWidget(), RowTable), "the list came after its page, and has the cursor"


def test_the_places_say_how_much_waits(built):
    built.sign_in(waiting=2)
    built.post(WorkListed(None, work_scenes.COUNTS, 4))
    named = places(built)
    for words in ("Hồ sơ, 4 hồ sơ", "Chờ gửi, 2 hồ sơ", "Bổ sung, 3 hồ sơ", "Trả kết quả, 2 hồ sơ", "Quá hạn, 2 hồ sơ"):
        assert words in named
    built.screens.shell.sign_out()
    built.sign_in(waiting=2)
    assert "Bổ sung" in places(built), "the next officer's are counted anew"


def test_whatever_changes_a_filing_counts_anew(built):
    built.sign_in()
    built.post(WorkListed(None, {}))
    built.desk.submitted.clear()
    built.post(FilingChanged(asked_filing()))
    assert ListWork() in built.desk.submitted


def test_a_request_is_answered_with_one_key(built):
    work_scenes.asked(built)
    built.press(Qt.Key.Key_E, CONTROL)
    assert built.desk.submitted[-1] == OpenSupplement(ASKED[0].filing)


def test_a_payment_that_is_due_offers_no_supplement(built):
    work_scenes.asked(built)
    built.press(Qt.Key.Key_Down)
    built.press(Qt.Key.Key_Down)
    before = list(built.desk.submitted)
    built.press(Qt.Key.Key_E, CONTROL)
    assert built.desk.submitted == before
    assert [action.key for action in built.window.footer.actions] == ["F5", "Enter"]


def test_enter_tells_what_became_of_it_and_escape_leads_back(built):
    work_scenes.asked(built)
    built.press(RETURN)
    assert page(built) is Page.HISTORY
    assert built.desk.submitted[-1] == TellHistory(ASKED[0].filing)
    built.post(HistoryTold(asked_filing(), (HistoryLine(NOW, HistoryKind.FILED, "Lan Anh", "2"),)))
    area = QApplication.focusWidget()
    assert area.accessibleName() == "Diễn biến hồ sơ"
    told = [one.accessibleName() for one in built.window.findChildren(object) if hasattr(one, "accessibleName")]
    assert "09:14:22 19/11/2026, Nộp tại quầy, 2 tệp giấy tờ, Lan Anh" in told
    built.press(ESCAPE)
    assert page(built) is Page.ASKED


def test_a_history_that_cannot_be_told_says_why(built):
    work_scenes.asked(built)
    built.screens.shell.tell(ASKED[0].filing)
    built.post(Failed("TellHistory", FailureCode.NOT_FOUND))
    shown = [one for one in built.window.findChildren(object) if hasattr(one, "text") and callable(one.text)]
    assert any(FailureCode.NOT_FOUND.value in one.text() for one in shown if isinstance(one.text(), str))


@pytest.mark.parametrize("kind", list(HistoryKind))
def test_every_kind_of_event_has_words(kind):
    detail = "owner chip" if kind is HistoryKind.RETURNED else "head:asked" if kind is HistoryKind.CONSENT else ""
    status = asked_filing().business if kind is HistoryKind.STATUS else None
    words, _rest = words_of(HistoryLine(NOW, kind, "", detail, status))
    assert words


def test_a_result_is_given_out_by_keyboard(built, qtbot):
    work_scenes.results(built)
    built.press(Qt.Key.Key_E, CONTROL)
    assert page(built) is Page.GIVE
    built.press(Qt.Key.Key_3)  # a relative
    built.press(RETURN)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "ĐỖ THỊ THỬ"
    field.selectAll()
    qtbot.keyClicks(field, "Do Van Thu")
    built.press(RETURN)
    built.press(RETURN)
    built.press(RETURN, CONTROL)
    assert not any(isinstance(one, GiveResult) for one in built.desk.submitted), "nothing says that it is that person"
    built.press(Qt.Key.Key_2)  # a paper was looked at
    built.press(RETURN, CONTROL)
    given = GiveResult(RESULTS[0].filing, "Do Van Thu", "", Capacity.RELATIVE, ReceiptProof.PAPER)
    assert built.desk.submitted[-1] == given
    result = ReturnedResult(given.filing, NOW, "lananh", given.receiver, "", given.capacity, given.proof)
    built.post(ResultGiven(result))
    assert page(built) is Page.RESULTS


def test_a_chip_that_was_not_read_proves_nothing(built):
    work_scenes.results(built)
    built.press(Qt.Key.Key_E, CONTROL)
    for _field in range(3):
        built.press(RETURN)
    built.press(Qt.Key.Key_1)
    built.press(RETURN, CONTROL)
    assert not any(isinstance(one, GiveResult) for one in built.desk.submitted)


def test_ctrl_k_goes_to_a_filing_by_its_code(built, qtbot):
    built.sign_in()
    filing = asked_filing()
    built.press(Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(QApplication.focusWidget(), "0001")
    assert SearchFilings("0001", 4) in built.desk.submitted
    built.bridge.post(FilingsFound("0001", (filing,)))
    built.settle()
    built.press(RETURN)
    assert (page(built), built.desk.submitted[-1]) == (Page.HISTORY, TellHistory(filing.id))


def test_ctrl_k_goes_to_a_citizen_who_is_parked(built, qtbot):
    built.sign_in()
    draft = _drafts()[1]
    built.desk.drafts[draft.id] = draft
    built.bridge.post(DraftsListed((draft,)))
    built.settle()
    built.press(Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(QApplication.focusWidget(), "pham thi")
    built.settle()
    jump = built.window._jump
    assert any(one.words == "PHẠM THỊ THỬ" for one in jump._found)


def test_reasons_are_chosen_by_keyboard_and_the_draft_is_kept(built, qtbot):
    work_scenes.returning(built)
    draft = built.screens.walk_in.draft
    built.press(Qt.Key.Key_Down)
    built.press(RETURN)
    built.press(RETURN, CONTROL)
    assert built.paper.submitted[-1] == PrintReturn(draft.id, ReasonKind.SUPPLEMENT, ("BS-01", "BS-02"))
    built.post(PaperPrinted(draft.id, Path("phieu.pdf")))
    assert page(built) is Page.INTAKE
    assert built.screens.walk_in.draft == draft


def test_a_refusal_needs_a_reason_of_its_own(built, qtbot):
    work_scenes.returning(built)
    built.press(Qt.Key.Key_R, CONTROL)
    before = list(built.paper.submitted)
    built.press(RETURN, CONTROL)
    assert built.paper.submitted == before, "what was chosen for the other form is no reason for this one"
    table = QApplication.focusWidget()
    assert "TC-01" in table.model().data(table.model().index(0, 0))


def test_a_supplement_shows_what_is_asked_above_its_declaration(built):
    answered(built)
    draft = replace(built.screens.walk_in.draft, supplement=Supplement(ASKED[0].filing, ASKED[0].code, ASKED[0].reason))
    built.post(DraftSaved(draft, NOW))
    built.settle()
    named = {one.accessibleName() for one in built.window.findChildren(QFrame) if one.isVisible()}
    assert f"Bổ sung hồ sơ {ASKED[0].code}" in named


def test_the_age_is_told_in_days_from_the_second_on(built):
    work_scenes.asked(built)
    table = QApplication.focusWidget()
    model = table.model()
    assert "2 ngày trước" in model.data(model.index(0, 1))
    assert "6 g 00 ph trước" in model.data(model.index(1, 1))


def test_a_list_without_work_says_so(built):
    work_scenes.nothing_overdue(built)
    named = {one.text() for one in built.window.findChildren(object) if type(one).__name__ == "Label"}
    assert "Không hồ sơ nào quá hạn" in named
    assert ASKED[0].since < NOW - timedelta(days=2)


def test_a_supplement_is_filed_without_the_papers_that_came_before(complete):
    presented = complete
    presented.answer(request__housing="Nộp giấy tờ")
    presented.shell.open_step(Step.REVIEW)
    assert any(one.target.startswith("paper:") for one in presented.review_view.now.blockers)
    draft = presented.desk.drafts[presented.walk_in.draft.id]
    presented.desk.drafts[draft.id] = replace(draft, supplement=Supplement(ASKED[0].filing, ASKED[0].code, "Ghi rõ."))
    presented.post(DraftSaved(presented.desk.drafts[draft.id], presented.clock()))
    assert not any(one.target.startswith("paper:") for one in presented.review_view.now.blockers)
