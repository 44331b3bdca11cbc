"""Step 4 by real keys and drops: pages walked, turned, moved, split; scans begun and stopped; pictures pasted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from counter.errors import FailureCode
from counter.model.filing import Paper
from counter.model.page_look import Doubt, PageLook
from counter.model.scanning import ScanSource, ScanWish
from counter.page_events import (
    CancelScan,
    DropPage,
    JoinPapers,
    MovePage,
    MovePaper,
    PageScanned,
    PaperOffer,
    PapersOffered,
    PaperTaken,
    PrintGuide,
    ScannersFound,
    ScanPaper,
    ScanStopped,
    SplitPaper,
    TakeFiles,
    TakeOffered,
    TakePicture,
    TurnPage,
)
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.paper_pages import encoded, sheet, stack
from tests.scenes import card_scenes
from ui.desk.page_tile import PageTile, page_data
from ui.desk.paper_card import PaperCard
from ui.desk.walk_in import Step
from ui.widgets.button import Button
from ui.widgets.toast import Toast

pytestmark = pytest.mark.usefixtures("dressed")
CANON = ScanSource("canon", "Canon", feeder=True, both_sides=True)
PLAIN, ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
BIRTH, PROXY = "chung-sinh", "uy-quyen"


@pytest.fixture
def built(qapp, qtbot, catalogue, dressed):
    """Step 4 of a registered birth: two requirements, the first is marked and has the focus."""
    made = BuiltDesk(qapp, catalogue=catalogue)
    made.desk.scanners = (CANON,)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow, timeout=5000)
    card_scenes.read(made)
    at_papers(made)
    return made


def at_papers(built):
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("1.001193")
    built.screens.procedure.choose()
    built.settle()
    built.screens.shell.open_step(Step.PAPERS)
    built.settle()


def draft_of(built):
    return built.screens.walk_in.draft


def with_pages(built, folder: Path, name: str = "a.tif", requirement: str = BIRTH) -> Paper:
    """A file of three pages is there."""
    path = folder / name
    path.write_bytes(stack(250, 200, 150, kind="TIFF") + name.encode())
    built.screens.papers.add([path], requirement)
    built.settle()
    return draft_of(built).papers[-1]


def changed(built, *papers: Paper) -> None:
    """The desk's answer: these are the draft's papers now."""
    built.desk._save(replace(draft_of(built), papers=papers))
    built.settle()


def cards(built) -> list[PaperCard]:
    """From above to below."""
    found = [one for one in built.window.findChildren(PaperCard) if one.isVisible()]
    return sorted(found, key=lambda card: card.mapToGlobal(QPoint()).y())


def tiles(built) -> list[PageTile]:
    return [tile for card in cards(built) for strip in card.strips for tile in strip.tiles]


def press(qtbot, built, key, modifier=PLAIN) -> None:
    qtbot.keyClick(QApplication.focusWidget() or built.window, key, modifier)
    built.settle()


def last(built):
    return built.desk.submitted[-1]


# ---------------------------------------------------------------- pages


def test_the_tab_key_comes_to_the_pages_and_the_arrows_walk_along_them(built, qtbot, tmp_path):
    with_pages(built, tmp_path)
    assert QApplication.focusWidget() is cards(built)[0]
    press(qtbot, built, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is tiles(built)[0]
    press(qtbot, built, Qt.Key.Key_Right)
    press(qtbot, built, Qt.Key.Key_Right)
    press(qtbot, built, Qt.Key.Key_Right)  # there is no fourth
    assert QApplication.focusWidget() is tiles(built)[2]
    press(qtbot, built, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is tiles(built)[1]


def test_a_key_at_a_page_does_its_work(built, qtbot, tmp_path):
    paper = with_pages(built, tmp_path).id
    draft = draft_of(built).id
    keys = (
        (Qt.Key.Key_R, PLAIN, TurnPage(draft, paper, 1, 1)),
        (Qt.Key.Key_R, SHIFT, TurnPage(draft, paper, 1, -1)),
        (Qt.Key.Key_Left, ALT, MovePage(draft, paper, 1, 0)),
        (Qt.Key.Key_Right, ALT, MovePage(draft, paper, 1, 2)),
        (Qt.Key.Key_Delete, PLAIN, DropPage(draft, paper, 1)),
        (Qt.Key.Key_T, PLAIN, SplitPaper(draft, paper, 1)),
        (Qt.Key.Key_Down, ALT, MovePaper(draft, paper, PROXY)),
    )
    for key, modifier, wanted in keys:
        cards(built)[0].setFocus()
        tiles(built)[1].setFocus()
        press(qtbot, built, key, modifier)
        assert last(built) == wanted


def test_the_focus_stays_at_the_page_while_the_paper_changes_under_it(built, qtbot, tmp_path):
    paper = with_pages(built, tmp_path)
    tiles(built)[1].setFocus()
    press(qtbot, built, Qt.Key.Key_Right, ALT)
    changed(built, replace(paper, sha256="moved"))
    assert QApplication.focusWidget() is tiles(built)[2]
    press(qtbot, built, Qt.Key.Key_Delete)
    changed(built, replace(paper, sha256="dropped", pages=2))
    assert QApplication.focusWidget() is tiles(built)[1]
    press(qtbot, built, Qt.Key.Key_R)
    assert last(built) == TurnPage(draft_of(built).id, paper.id, 1)
    changed(built)  # the paper is gone
    assert QApplication.focusWidget() is cards(built)[0]


def test_a_second_paper_is_joined_to_the_one_before_it(built, qtbot, tmp_path):
    first = with_pages(built, tmp_path, "a.tif")
    second = with_pages(built, tmp_path, "b.tif")
    tiles(built)[3].setFocus()
    press(qtbot, built, Qt.Key.Key_G)
    assert last(built) == JoinPapers(draft_of(built).id, second.id, first.id)


def test_every_page_says_its_number_and_its_doubt_and_its_tools_are_large_enough(built, tmp_path):
    with_pages(built, tmp_path)
    page = Doubt.BLANK
    paper = draft_of(built).papers[0]
    looks = (PageLook(encoded(sheet(), "JPEG")), PageLook(b"", page), PageLook(b"", Doubt.BLURRED))
    built.desk.looks[paper.id] = looks
    changed(built, replace(paper, sha256="other"))
    names = [QAccessible.queryAccessibleInterface(tile).text(QAccessible.Text.Name) for tile in tiles(built)]
    assert names == [
        f"Trang 1 trong 3 của {paper.name}",
        f"Trang 2 trong 3 của {paper.name}, trắng",
        f"Trang 3 trong 3 của {paper.name}, mờ",
    ]
    tiles(built)[0].setFocus()
    built.settle()
    card = cards(built)[0]
    buttons = [one for one in card.findChildren(Button) if one.isVisible()]
    assert len(buttons) >= 7
    assert all(one.height() >= 44 and one.width() >= 44 and one.accessibleName() for one in buttons)
    assert all(tile.width() >= 44 and tile.height() >= 44 for tile in tiles(built))


def drop(widget: QWidget, data: QMimeData) -> None:
    """As the window system hands it on when the mouse lets go."""
    how = (Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton)
    enter = QDragEnterEvent(QPoint(3, 3), *how, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(3, 3), *how, Qt.KeyboardModifier.NoModifier))


def test_a_page_is_dragged_to_another_place_and_a_paper_to_another_requirement(built, tmp_path):
    paper = with_pages(built, tmp_path)
    drop(tiles(built)[2], page_data(paper.id, 0))
    assert last(built) == MovePage(draft_of(built).id, paper.id, 0, 2)
    drop(cards(built)[1], page_data(paper.id, 0))
    assert last(built) == MovePaper(draft_of(built).id, paper.id, PROXY)


# ---------------------------------------------------------------- files and pictures


def test_images_dropped_together_are_one_paper_other_files_their_own_and_the_weight_is_told(built, tmp_path):
    paths = []
    for name in ("1.png", "2.jpg", "bản án.pdf"):
        path = tmp_path / name
        path.write_bytes(encoded(sheet()))
        paths.append(path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop(cards(built)[1], data)
    draft = draft_of(built).id
    taken = [one for one in built.desk.submitted if isinstance(one, TakeFiles)]
    assert taken == [TakeFiles(draft, PROXY, tuple(paths[:2])), TakeFiles(draft, PROXY, (paths[2],))]
    # the weight before and after is told
    paper = with_pages(built, tmp_path, requirement=PROXY)
    built.post(PaperTaken(draft, PROXY, paper.id, 5_452_595, paper.size))
    *_, file = built.screens.papers.cards[1].files
    assert file.words == f"3 trang · 5,2 MB → {file.words.rpartition('→ ')[2]}"


def test_a_picture_is_pasted_by_its_key(built, qtbot):
    picture = QImage(60, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(picture)
    press(qtbot, built, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: isinstance(last(built), TakePicture), timeout=5000)
    assert last(built).data.startswith(b"\x89PNG")
    assert (last(built).draft, last(built).requirement) == (draft_of(built).id, BIRTH)
    QGuiApplication.clipboard().clear()


# ---------------------------------------------------------------- scanning


def wishes(built) -> list[ScanWish]:
    return [one.wish for one in built.desk.submitted if isinstance(one, ScanPaper)]


def test_f6_scans_the_stack_and_its_ways_are_changed_by_key(built, qtbot):
    press(qtbot, built, Qt.Key.Key_F6)
    assert last(built) == ScanPaper(draft_of(built).id, BIRTH, ScanWish("canon", feeder=True))
    built.post(ScanStopped(draft_of(built).id, BIRTH, FailureCode.FEEDER_EMPTY))
    assert built.screens.papers.cards[0].trouble.code == "GT-408"
    press(qtbot, built, Qt.Key.Key_F6, SHIFT)
    press(qtbot, built, Qt.Key.Key_F6, CONTROL)
    press(qtbot, built, Qt.Key.Key_F6)
    assert wishes(built)[-1] == ScanWish("canon", feeder=True, both_sides=True, colour=True)
    assert built.screens.papers.cards[0].trouble is None


def test_pages_are_seen_as_they_come_and_escape_stops_the_scan(built, qtbot):
    press(qtbot, built, Qt.Key.Key_F6)
    draft = draft_of(built).id
    built.post(PageScanned(draft, BIRTH, 1, PageLook(encoded(sheet(), "JPEG"))))
    built.post(PageScanned(draft, BIRTH, 2, PageLook(b"", Doubt.BLANK)))
    card = built.screens.papers.cards[0]
    assert (card.state, [face.doubt for face in card.incoming]) == ("working", [Doubt.NONE, Doubt.BLANK])
    press(qtbot, built, Qt.Key.Key_Escape)
    assert last(built) == CancelScan()
    assert built.screens.shell.step is Step.PAPERS
    built.post(ScanStopped(draft, BIRTH, FailureCode.SCAN_CANCELLED))
    press(qtbot, built, Qt.Key.Key_Escape)
    assert built.screens.shell.step is Step.DECLARATION


def test_without_a_scanner_it_is_said_and_looked_for_again(built, qtbot):
    built.post(ScannersFound(()))
    built.desk.scanners = ()
    press(qtbot, built, Qt.Key.Key_F6)
    assert built.screens.papers.cards[0].trouble.code == "GT-407"
    built.desk.scanners = (CANON,)
    press(qtbot, built, Qt.Key.Key_F6)
    press(qtbot, built, Qt.Key.Key_F6)  # while one runs no second begins
    assert len(wishes(built)) == 1


def test_behind_f8_the_stack_is_drawn_to_its_end_for_the_draft_it_was_begun_for(built, qtbot):
    press(qtbot, built, Qt.Key.Key_F6)
    first = draft_of(built).id
    built.post(PageScanned(first, BIRTH, 1, PageLook(encoded(sheet(), "JPEG"))))
    press(qtbot, built, Qt.Key.Key_F8)
    assert built.window.findChild(Toast).accessibleName() == "Đã giữ nháp; máy quét nốt, giấy sẽ vào nháp này"
    at_papers(built)
    assert [card.state for card in built.screens.papers.cards if card.incoming] == []
    press(qtbot, built, Qt.Key.Key_F6)  # the scanner is not free
    assert len(wishes(built)) == 1
    press(qtbot, built, Qt.Key.Key_Escape)  # and the next citizen's Esc is not the first one's
    assert CancelScan() not in built.desk.submitted
    built.screens.shell.open_step(Step.PAPERS)
    built.post(PaperTaken(first, BIRTH, UUID(int=7), 100, 90))
    press(qtbot, built, Qt.Key.Key_F6)
    assert [one.draft for one in built.desk.submitted if isinstance(one, ScanPaper)] == [first, draft_of(built).id]


# ---------------------------------------------------------------- given before, still to bring


def test_what_was_given_before_is_taken_by_its_key_and_the_guide_slip_printed_by_its(built, qtbot):
    draft = draft_of(built).id
    offer = PaperOffer(UUID(int=9), BIRTH, "x.pdf", 2, 310_000, date(2026, 3, 12), "H15-260312-0021", "Thường trú")
    built.post(PapersOffered(draft, (offer,)))
    (line,) = built.screens.papers.cards[0].offers
    assert line.words == "Đã nộp 12/03/2026: 2 trang, hồ sơ H15-260312-0021 (Thường trú)"
    press(qtbot, built, Qt.Key.Key_L, CONTROL)
    assert last(built) == TakeOffered(draft, BIRTH, UUID(int=9))
    assert built.screens.papers.cards[0].offers == ()
    press(qtbot, built, Qt.Key.Key_P, CONTROL)
    assert built.paper.submitted[-1] == PrintGuide(draft_of(built).id)
