"""The six steps in English: no Vietnamese letter is left but in names, values and what is official."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counter.events import PopulationArrived
from counter.paper.identity_words import IDENTITY
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.shipped_catalogue import the_catalogue
from tests.scenes import card_scenes, filing_scenes
from ui.desk.walk_in import Step
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE

MARKED_LETTERS = frozenset("ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ")
# whose names and what was answered
VALUES = (
    "Phường An Bình",
    "Quầy 3",
    "Lê Quang Huy",
    "LÊ QUANG HUY",
    "Nguyễn Ẫm Thử",
    "NGUYỄN ẪM THỬ",
    "Thôn 4, Xã Minh Họa, Tỉnh Ví Dụ",
    "Tỉnh Ví Dụ",
    "Số 12, đường Ví Dụ 3",
    "Số 7/12 hẻm 99 đường Ví Dụ 2, Tổ 5, Khu phố 8",
    "Việt Nam",
    "Người ở nhờ, ở mượn, ở thuê",
    "Chủ hộ, Vợ…",  # the first entries of the official list, as an example of what may be typed
    "Chữ ký, mã băm",  # said by the scene's card, in no language of ours
    "Đầu đọc 1 · thẻ căn cước",
)
# forms, laws and places in VNeID that have no other name; what a filing records of a person's identity
OFFICIAL = (
    "Mẫu 01",
    "Thông tư 116/2026/TT-BCA",
    "Nghị định 69/2024/NĐ-CP",
    "Ví giấy tờ",
    "Đăng ký thường trú",
    "Một Cửa",
)
DONG = re.compile(r"(?<=[0-9]) đ(?!\w)")


@pytest.fixture
def english(qapp: QApplication, dressed: object) -> Iterator[None]:
    speak(qapp, ENGLISH)
    yield
    speak(qapp, VIETNAMESE)


@pytest.fixture
def desk(english: None, built: BuiltDesk) -> BuiltDesk:
    return built


def words(window: QWidget) -> set[str]:
    """Everything that can be read or heard on it now."""
    found: set[str] = set()
    for one in (window, *window.findChildren(QWidget)):
        if not one.isVisible():
            continue
        found |= {one.accessibleName(), one.accessibleDescription(), one.toolTip()}
        if isinstance(one, QLabel | QAbstractButton):
            found.add(one.text())
        if isinstance(one, QLineEdit):
            found |= {one.placeholderText(), one.text()}
        if isinstance(one, QTableView):
            model = one.model()
            columns = range(model.columnCount())
            found |= {model.headerData(column, Qt.Orientation.Horizontal) for column in columns}
            found |= {model.index(row, column).data() for row in range(model.rowCount()) for column in columns}
    return found - {"", None}


def official() -> tuple[str, ...]:
    """What the catalogue says of services: titles, authorities, results, papers and laws are as the State names them."""
    said = {*OFFICIAL, *IDENTITY.values()}
    for hit in the_catalogue().search("tam tru", 40):
        one = hit.procedure
        said |= {one.title, one.short_title, one.authority, one.result, one.limit.text, *one.legal_basis}
        said |= {text for paper in one.papers for text in (paper.title, paper.about)}
    return tuple(said - {""})


def vietnamese(window: QWidget) -> list[str]:
    """What is neither a name, nor a value, nor official, and has Vietnamese letters."""
    allowed = sorted((*VALUES, *official()), key=len, reverse=True)
    left = []
    for text in words(window):
        rest = DONG.sub("", text)
        for one in allowed:
            rest = rest.replace(one, "")
        if MARKED_LETTERS & set(rest.lower()):
            left.append(rest)
    return sorted(left)


def step_of(desk: BuiltDesk) -> Step:
    return Step(desk.screens.shell.step)


def test_steps_one_to_three(desk: BuiltDesk) -> None:
    card_scenes.waiting(desk)
    assert vietnamese(desk.window) == []
    desk.screens.card.open_no_card()
    desk.settle()
    assert vietnamese(desk.window) == []
    desk.screens.card.close_no_card()
    filing_scenes.searching(desk)
    assert step_of(desk) is Step.PROCEDURE
    assert vietnamese(desk.window) == []
    desk.screens.procedure.choose()
    desk.settle()
    draft = desk.screens.walk_in.draft
    assert draft is not None
    desk.post(PopulationArrived(draft.id, card_scenes.TENANT))
    desk.settle()
    assert step_of(desk) is Step.DECLARATION
    assert vietnamese(desk.window) == []


def test_steps_four_to_six(desk: BuiltDesk) -> None:
    filing_scenes.papers(desk)
    assert step_of(desk) is Step.PAPERS
    assert vietnamese(desk.window) == []
    desk.screens.shell.open_step(Step.REVIEW)
    desk.settle()
    assert vietnamese(desk.window) == []
    desk.screens.review.attest_face()
    desk.screens.review.file()
    desk.settle()
    assert step_of(desk) is Step.SLIP
    assert vietnamese(desk.window) == []


def test_what_is_in_the_way_is_said_in_english_too(desk: BuiltDesk) -> None:
    filing_scenes.review_blocked(desk)
    assert vietnamese(desk.window) == []
    said = words(desk.window)
    assert "4 things block filing" in said
    assert "Fill in “Full name of the head of household”." in said


def test_a_review_switched_there_and_back_says_the_same(desk: BuiltDesk, qapp: QApplication, qtbot: QtBot) -> None:
    filing_scenes.review_blocked(desk)
    qtbot.waitUntil(lambda: "Consent of those concerned" in words(desk.window), timeout=10_000)  # the last part of it
    before = words(desk.window)
    assert "Check before filing" in before
    speak(qapp, VIETNAMESE)
    desk.settle()
    assert "Xem lại trước khi nộp" in words(desk.window)
    speak(qapp, ENGLISH)
    qtbot.waitUntil(lambda: words(desk.window) == before, timeout=10_000)  # long reviews are built piece by piece
