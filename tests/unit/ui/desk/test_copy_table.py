"""Bảng chép: one key a field in the other system's order, a clipboard that forgets, and a code that stays."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.catalogue.catalogue import Catalogue
from counter.copy_events import KeepOutsideCode, OpenCopyTable, OutsideCodeKnown
from counter.events import CardRead
from counter.model.outside_code import OutsideCode
from counter.training.cast import make_cast
from tests.fakes.counter_people import record_of
from tests.fakes.presented_desk import PresentedDesk, Shown
from tests.fakes.whole_desk import DIVORCE, MORNING
from ui.desk.clipboard import QtClipboard
from ui.desk.copy_table_page import CopyTableView
from ui.desk.copy_table_presenter import HELD_FOR, ClipboardWatch, CopyScreen, CopyState, CopyTablePresenter
from ui.desk.ports import Page
from ui.desk.walk_in import Step

SINGLE_STATUS = "1.004873"


@dataclass
class Slate:
    """``HoldsText``: what it holds, and for how long."""

    held: list[tuple[str, float]] = field(default_factory=list)
    cleared: int = 0

    def hold(self, text: str, seconds: float) -> None:
        self.held.append((text, seconds))

    def clear(self) -> None:
        self.cleared += 1


@dataclass
class Copying:
    desk: PresentedDesk
    table: CopyTablePresenter
    view: Shown[CopyScreen]
    slate: Slate

    def texts(self) -> list[str]:
        return [text for text, _ in self.slate.held]

    def submitted(self, kind: type) -> list[object]:
        return [one for one in self.desk.desk.submitted if isinstance(one, kind)]

    def told(self) -> str:
        return self.desk.shell_view.toasts[-1].words


@pytest.fixture
def copying(presented: PresentedDesk) -> Copying:
    """A divorced woman asks for the certificate of her marital status; every field is answered."""
    view, slate = Shown[CopyScreen](), Slate()
    table = CopyTablePresenter(presented.ports, presented.shell, view, presented.walk_in, slate)
    presented.shell.stand_beside(ClipboardWatch(table, lambda: presented.shell.page))
    presented.post(CardRead(record_of(make_cast()["divorced"])))
    presented.open(SINGLE_STATUS)
    return Copying(presented, table, view, slate)


@pytest.fixture
def opened(copying: Copying) -> Copying:
    draft = copying.desk.walk_in.draft
    assert draft is not None
    copying.desk.desk.population(draft.id, make_cast()["divorced"])
    for pointer, value in DIVORCE.items():
        copying.desk.walk_in.type_answer(pointer, value)
    copying.table.opened()
    copying.table.refresh()
    return copying


def test_an_open_question_comes_first(copying: Copying) -> None:
    copying.table.opened()
    assert not copying.submitted(OpenCopyTable)
    assert "chưa đủ" in copying.told()


def test_a_procedure_that_is_sent_by_itself_has_no_table(presented: PresentedDesk) -> None:
    view, slate = Shown[CopyScreen](), Slate()
    presented.post(CardRead(record_of(make_cast()["tenant"])))
    presented.open("1.004194")
    table = CopyTablePresenter(presented.ports, presented.shell, view, presented.walk_in, slate)
    table.opened()
    table.copy_next()
    assert not slate.held
    assert not view.screens


def test_opening_is_noted_with_the_system(opened: Copying) -> None:
    draft = opened.desk.walk_in.draft
    assert draft is not None
    assert opened.submitted(OpenCopyTable) == [OpenCopyTable(draft.id, opened.view.now.system)]


def test_one_key_copies_field_after_field_in_the_other_systems_order(opened: Copying) -> None:
    procedure = opened.desk.walk_in.procedure
    assert procedure is not None
    assert procedure.copy_table is not None
    labels = [one.label for one in opened.view.now.rows]
    assert labels == [one.label for one in procedure.copy_table.fields if one.label in labels]
    for _ in labels:
        opened.table.copy_next()
    assert opened.texts()[:2] == ["Trần Thị Bích Ngọc", "14/09/1988"]
    assert len(opened.texts()) == len(labels)
    opened.table.copy_next()  # nothing is left
    assert len(opened.texts()) == len(labels)


def test_which_was_copied_is_shown_and_a_number_goes_whole_where_the_screen_masks_it(opened: Copying) -> None:
    rows = opened.view.now.rows
    at = next(n for n, one in enumerate(rows) if one.label == "Số định danh cá nhân")
    opened.table.mark(at)
    opened.table.copy_next()
    number = make_cast()["divorced"].number.digits
    assert opened.texts() == [number]
    assert opened.view.now.rows[at].state is CopyState.HELD
    assert number not in {one.text for one in opened.view.now.rows}
    opened.table.copy_next()
    assert opened.view.now.rows[at].state is CopyState.COPIED


def test_an_empty_field_is_passed_over_and_counted(opened: Copying) -> None:
    assert all(one.text for one in opened.view.now.rows)
    assert "ô trống bỏ qua" in opened.view.now.summary


def test_the_last_one_is_copied_again(opened: Copying) -> None:
    opened.table.copy_next()
    opened.table.copy_next()
    opened.table.copy_again()
    assert opened.texts()[1] == opened.texts()[2]
    assert opened.slate.held[-1][1] == HELD_FOR


@pytest.mark.parametrize("leave", ["page", "lock", "next"])
def test_leaving_takes_it_off_the_clipboard(opened: Copying, leave: str) -> None:
    opened.table.copy_next()
    shell = opened.desk.shell
    if leave == "page":
        shell.open_page(Page.QUEUE)
    elif leave == "lock":
        shell.open_gate()
    else:
        shell.start_over()
    assert opened.slate.cleared == 1


def test_the_next_citizen_finds_nothing_copied_and_nothing_on_the_clipboard(opened: Copying) -> None:
    opened.table.copy_next()
    opened.table.type_code("HT-2026")
    order = opened.view.now.order
    opened.table.start_over()
    assert opened.slate.cleared == 1
    opened.table.opened()
    opened.table.refresh()
    assert {row.state for row in opened.view.now.rows} == {CopyState.AHEAD}
    assert opened.view.now.order > order
    opened.table.keep_code()
    assert not opened.submitted(KeepOutsideCode)


def test_the_outside_code_is_kept_with_the_draft_and_said(opened: Copying) -> None:
    draft = opened.desk.walk_in.draft
    assert draft is not None
    opened.table.keep_code()
    assert not opened.submitted(KeepOutsideCode)
    opened.table.type_code("  HT-2026-000123 ")
    opened.table.keep_code()
    system = opened.view.now.system
    assert opened.submitted(KeepOutsideCode) == [KeepOutsideCode(draft.id, system, "HT-2026-000123")]
    kept = OutsideCode(draft.id, system, "HT-2026-000123", "lananh", MORNING)
    opened.table.handle(OutsideCodeKnown(draft.id, kept))
    opened.table.refresh()
    assert opened.view.now.code == "HT-2026-000123"


@pytest.mark.parametrize("wrong", ["A" * 65, "HT\n2026", "\t"])
def test_a_code_that_is_no_line_is_not_kept(opened: Copying, wrong: str) -> None:
    opened.table.type_code(wrong)
    opened.table.keep_code()
    assert not opened.submitted(KeepOutsideCode)


def test_it_is_offered_at_the_review_where_there_is_one(opened: Copying) -> None:
    opened.desk.shell.open_step(Step.REVIEW)
    screen = opened.desk.review_view.now
    assert "Bảng chép" in [action.words for action in screen.footer.actions]
    assert any("Bảng chép" in hint for hint in screen.hints)


# ------------------------------------------------------------ with Qt


@pytest.fixture
def clipboard(qtbot: QtBot) -> QtClipboard:
    QGuiApplication.clipboard().clear()
    return QtClipboard()


def test_the_clipboard_forgets_by_itself(qtbot: QtBot, clipboard: QtClipboard) -> None:
    clipboard.hold("000188000011", 0.02)
    assert QGuiApplication.clipboard().text() == "000188000011"
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().text(), timeout=5000)


def test_what_somebody_else_copied_since_stays(clipboard: QtClipboard) -> None:
    clipboard.hold("000188000011", 60)
    QGuiApplication.clipboard().setText("của người khác")
    clipboard.clear()
    assert QGuiApplication.clipboard().text() == "của người khác"


def test_no_history_of_the_clipboard_is_to_keep_it(clipboard: QtClipboard) -> None:
    clipboard.hold("000188000011", 60)
    said = QGuiApplication.clipboard().mimeData()
    assert said.data("x-kde-passwordManagerHint").data() == b"secret"
    assert any("ExcludeClipboardContentFromMonitorProcessing" in kind for kind in said.formats())
    clipboard.clear()
    assert not QGuiApplication.clipboard().text()


def test_the_page_follows_the_key_and_the_arrows_choose(opened: Copying, qtbot: QtBot, dressed: object) -> None:
    view = CopyTableView()
    qtbot.addWidget(view)
    marked: list[int] = []
    view.marked.connect(marked.append)
    view.show()
    view.show_screen(opened.view.now)
    opened.table.copy_next()
    view.show_screen(opened.view.now)
    assert marked == []  # what the program moves is not the officer's choice
    home = view.home()
    assert home is not None
    QTest.keyClick(home, Qt.Key.Key_Down)
    assert marked == [2]


def test_two_services_have_their_order(catalogue: Catalogue) -> None:
    on = MORNING.date()
    tables = [one.copy_table for one in catalogue.in_force(on) if one.copy_table is not None]
    assert len(tables) == 2
    assert all(len({one.pointer for one in table.fields}) == len(table.fields) for table in tables)


def test_what_was_mended_since_is_copied_again(opened: Copying) -> None:
    labels = [one.label for one in opened.view.now.rows]
    for _ in labels:
        opened.table.copy_next()
    opened.desk.walk_in.type_answer("/subject/divorce/court", "Tòa án nhân dân khu vực 2")
    opened.table.opened()
    opened.table.refresh()
    ahead = [one.text for one in opened.view.now.rows if one.state is CopyState.AHEAD]
    assert ahead == ["Tòa án nhân dân khu vực 2"]
    opened.table.copy_next()
    assert opened.texts()[-1] == "Tòa án nhân dân khu vực 2"
