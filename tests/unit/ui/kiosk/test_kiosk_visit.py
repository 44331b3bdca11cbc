"""A resident at the kiosk: from the card to the slip by touch, and nothing of the person afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from counter.catalogue.catalogue import Catalogue
from counter.errors import FailureCode
from counter.events import (
    CardInserted,
    CardRead,
    CardRemoved,
    Failed,
    FileDraft,
    FilingBlocked,
    LineChanged,
    OpenDraft,
    ParkDraft,
    ReadCard,
)
from counter.kiosk_events import EndVisit, KioskMayEnd, LeaveKiosk, LeavingRefused, NoteKioskFiling
from counter.paper_events import PrintDeclaration
from counter.training.cast import make_cast
from tests.fakes.built_kiosk import ABSENCE, TENANT, BuiltKiosk
from tests.fakes.counter_people import record_of
from ui.kiosk.screen import Place
from ui.theme.dress import put_on

ANSWERS = {"/absence/to": "30/11/2026", "/absence/reason": "Thăm người thân ở quê", "/absence/destination": "Xã Ví Dụ"}
SECRETS = (TENANT.name.printed, TENANT.name.full, TENANT.number.digits, TENANT.number.can, "Thăm người thân")


@pytest.fixture
def large(qapp: QApplication) -> Iterator[QApplication]:
    put_on(qapp, scale=2.0)
    yield qapp
    put_on(qapp)


@pytest.fixture
def kiosk(large: QApplication, catalogue: Catalogue) -> Iterator[BuiltKiosk]:
    built = BuiltKiosk(large, catalogue=catalogue)
    built.window.show()
    built.settle()
    yield built
    built.close()


def sent(kiosk: BuiltKiosk, kind: type) -> list:
    return [one for one in kiosk.desk.submitted + kiosk.card.submitted if isinstance(one, kind)]


def words(kiosk: BuiltKiosk) -> str:
    return " | ".join(one.text() for one in kiosk.window.findChildren(QLabel) if one.isVisible())


def press(kiosk: BuiltKiosk, name: str) -> None:
    QTest.mouseClick(kiosk.button(name), Qt.MouseButton.LeftButton)
    kiosk.settle()


def at_check(kiosk: BuiltKiosk) -> None:
    kiosk.open()
    kiosk.answer(ANSWERS)
    for _ in range(2):
        press(kiosk, "Tiếp")
    assert "Xin xem lại" in words(kiosk)


def strings_of(thing: object, seen: set[int], depth: int = 0) -> Iterator[str]:
    """Every text that can be reached from ``thing`` through the kiosk's own objects."""
    if id(thing) in seen or depth > 12:
        return
    seen.add(id(thing))
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for key, value in thing.items():
            yield from strings_of(key, seen, depth + 1)
            yield from strings_of(value, seen, depth + 1)
    elif isinstance(thing, list | tuple | set | frozenset):
        for one in thing:
            yield from strings_of(one, seen, depth + 1)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from strings_of(getattr(thing, field.name), seen, depth + 1)
    elif type(thing).__module__.startswith("ui."):
        yield from strings_of(vars(thing), seen, depth + 1)


def texts_of(widget: QWidget) -> list[str]:
    told = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
    if isinstance(widget, QLabel | QLineEdit):
        told.append(widget.text())
    if isinstance(widget, QPlainTextEdit):
        told.append(widget.toPlainText())
    return told


def left_of_the_person(kiosk: BuiltKiosk) -> list[str]:
    gc.collect()
    scripted = {id(kiosk.desk), id(kiosk.card), id(kiosk.paper), id(kiosk.catalogue)}  # the other side of the ports
    found = [text for widget in QApplication.allWidgets() for text in texts_of(widget)]
    found += strings_of(kiosk.presenter, set(scripted))
    found += strings_of(kiosk.window, set(scripted))
    found.append(QApplication.clipboard().text())
    return [text for text in found if any(secret in text for secret in SECRETS)]


def test_from_the_card_to_the_slip_by_touch_alone(kiosk: BuiltKiosk) -> None:
    assert "Đặt thẻ lên đầu đọc" in words(kiosk)
    kiosk.post(CardInserted("Đầu đọc 1"))
    kiosk.settle()
    for digit in TENANT.number.can:
        press(kiosk, digit)
    (reading,) = sent(kiosk, ReadCard)
    assert reading.secret == TENANT.number.can
    kiosk.post(CardRead(record_of(TENANT)))
    kiosk.settle()
    press(kiosk, "Khai báo tạm vắng")
    assert sent(kiosk, OpenDraft)[0].procedure == ABSENCE
    assert "Câu 1 trong 2" in words(kiosk)
    kiosk.answer(ANSWERS)
    press(kiosk, "Tiếp")
    press(kiosk, "Tiếp")
    assert "Thăm người thân ở quê" in words(kiosk)
    press(kiosk, "Nộp hồ sơ")
    assert len(sent(kiosk, FileDraft)) == 1
    assert "Đã nhận hồ sơ" in words(kiosk)
    assert "TAM-A3" in words(kiosk)
    assert len(sent(kiosk, NoteKioskFiling)) == 1
    press(kiosk, "Xong")
    assert "Đặt thẻ lên đầu đọc" in words(kiosk) or "Bấm 6 số cuối" in words(kiosk)
    assert sent(kiosk, EndVisit) == [], "what was filed is not thrown away"


def test_a_question_is_not_passed_while_it_wants_an_answer_and_says_which(kiosk: BuiltKiosk) -> None:
    kiosk.open()
    press(kiosk, "Tiếp")
    press(kiosk, "Tiếp")
    assert "Câu 2 trong 2" in words(kiosk)
    assert "Còn ô chưa trả lời hoặc chưa đúng." in words(kiosk)
    kiosk.answer(ANSWERS)
    press(kiosk, "Tiếp")
    press(kiosk, "Quay lại")
    assert "Câu 2 trong 2" in words(kiosk)


def test_numbers_are_masked_at_check_answers_and_sua_leads_back(kiosk: BuiltKiosk) -> None:
    at_check(kiosk)
    assert TENANT.number.masked in words(kiosk)
    assert TENANT.number.digits not in words(kiosk)
    kiosk.presenter.mend(1)
    kiosk.settle()
    assert "Câu 2 trong 2" in words(kiosk)


@pytest.mark.parametrize("why", ["live", "no line"])
def test_without_a_line_or_a_sign_in_of_the_residents_own_it_prepares_and_files_nothing(
    large: QApplication, catalogue: Catalogue, why: str
) -> None:
    kiosk = BuiltKiosk(large, catalogue=catalogue, profile="live" if why == "live" else "training")
    kiosk.window.show()
    if why == "no line":
        kiosk.post(LineChanged(up=False, waiting=0, code=FailureCode.NO_LINE))
    at_check(kiosk)
    press(kiosk, "In tờ khai để nộp tại quầy")
    assert sent(kiosk, FileDraft) == []
    draft = next(iter(kiosk.desk.drafts))
    assert sent(kiosk, PrintDeclaration) == [PrintDeclaration(draft)]
    assert sent(kiosk, ParkDraft) == [ParkDraft(draft)]
    assert "Đã chuẩn bị, chưa nộp" in words(kiosk)
    press(kiosk, "Xong")
    assert sent(kiosk, EndVisit) == [], "the counter takes it up"
    assert left_of_the_person(kiosk) == []
    kiosk.close()


def test_nobody_touches_a_countdown_hides_the_person_and_then_everything_is_wiped(kiosk: BuiltKiosk) -> None:
    at_check(kiosk)
    QApplication.clipboard().setText(TENANT.number.digits)
    assert left_of_the_person(kiosk), "the search finds what is there"
    kiosk.pass_time(59)
    assert "Thăm người thân ở quê" in words(kiosk)
    kiosk.pass_time(2)
    assert "Tự xóa hết thông tin sau" in words(kiosk)
    assert "Thăm người thân ở quê" not in words(kiosk)
    press(kiosk, "Tôi cần thêm thời gian")
    assert "Thăm người thân ở quê" in words(kiosk)
    kiosk.pass_time(81)
    draft = next(iter(kiosk.desk.drafts))
    assert sent(kiosk, EndVisit) == [EndVisit(draft)]
    assert left_of_the_person(kiosk) == []
    assert kiosk.presenter.place is Place.START
    kiosk.pass_time(200)
    assert "Tự xóa" not in words(kiosk), "nobody is there: nothing to wipe"


def test_the_end_is_always_one_touch_away_and_late_news_bring_nobody_back(kiosk: BuiltKiosk) -> None:
    at_check(kiosk)
    draft = next(iter(kiosk.desk.drafts.values()))
    press(kiosk, "Kết thúc và xóa thông tin")
    assert sent(kiosk, EndVisit) == [EndVisit(draft.id)]
    kiosk.post(FilingBlocked(draft.id, ("/absence/to",)), Failed("FileDraft", FailureCode.DISK_FULL))
    kiosk.settle()
    assert kiosk.presenter.place is Place.START
    assert FailureCode.DISK_FULL.value not in words(kiosk)
    assert left_of_the_person(kiosk) == []


def test_a_pulled_card_hides_the_screen_until_the_same_chip_is_back(kiosk: BuiltKiosk) -> None:
    at_check(kiosk)
    kiosk.post(CardRemoved("Đầu đọc 1"))
    kiosk.settle()
    assert "Thẻ đã rời đầu đọc" in words(kiosk)
    press(kiosk, "Tôi cần thêm thời gian")
    assert "Thẻ đã rời đầu đọc" in words(kiosk), "words do not bring a card back"
    kiosk.post(CardInserted("Đầu đọc 1"))
    assert len(sent(kiosk, ReadCard)) == 2
    kiosk.post(CardRead(record_of(TENANT)))
    kiosk.settle()
    assert "Xin xem lại" in words(kiosk)


def test_another_card_in_its_place_ends_the_visit(kiosk: BuiltKiosk) -> None:
    at_check(kiosk)
    kiosk.post(CardRemoved("Đầu đọc 1"), CardInserted("Đầu đọc 1"), CardRead(record_of(make_cast()["landlord"])))
    kiosk.settle()
    assert kiosk.presenter.place is Place.START
    assert left_of_the_person(kiosk) == []


def test_it_closes_by_the_pin_alone(kiosk: BuiltKiosk) -> None:
    kiosk.window.close()
    assert kiosk.window.isVisible()
    press(kiosk, "Cán bộ")
    for digit in "2027":
        press(kiosk, digit)
    press(kiosk, "Đóng chương trình")
    assert [one.pin for one in sent(kiosk, LeaveKiosk)] == ["2027"]
    kiosk.post(LeavingRefused())
    kiosk.settle()
    assert "Mã không đúng." in words(kiosk)
    assert kiosk.window.isVisible()
    kiosk.post(KioskMayEnd())
    assert not kiosk.window.isVisible()


def test_asking_for_the_pin_ends_the_visit_first(kiosk: BuiltKiosk) -> None:
    at_check(kiosk)
    press(kiosk, "Cán bộ")
    assert left_of_the_person(kiosk) == []
    press(kiosk, "Quay lại")
    assert kiosk.presenter.place is Place.START


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Super_L, Qt.KeyboardModifier.MetaModifier),
    ],
)
def test_keys_that_lead_out_reach_nothing(kiosk: BuiltKiosk, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        assert kiosk.window.eventFilter(kiosk.window, QKeyEvent(kind, key, modifier))
    letter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    assert not kiosk.window.eventFilter(kiosk.window, letter)


def test_a_long_press_or_the_right_button_opens_no_menu_and_nothing_is_dropped(kiosk: BuiltKiosk) -> None:
    kiosk.open()
    press(kiosk, "Tiếp")
    editor = kiosk.window._rows["/absence/reason"].editor
    assert isinstance(editor, QLineEdit)
    middle = editor.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, editor.mapToGlobal(middle))
    QApplication.sendEvent(editor, asked)
    kiosk.settle()
    assert QApplication.activePopupWidget() is None
    dragged = QMimeData()
    dragged.setText("của trang khác")
    copying, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(editor, QDragEnterEvent(middle, copying, dragged, left, plain))
    QApplication.sendEvent(editor, QDropEvent(QPointF(middle), copying, dragged, left, plain))
    assert "của trang khác" not in editor.text()


def test_the_touch_keyboard_types_vietnamese_into_the_field_that_is_asked(kiosk: BuiltKiosk, qtbot: object) -> None:
    kiosk.open()
    press(kiosk, "Tiếp")
    kiosk.window.activateWindow()
    kiosk.settle()
    row = kiosk.window._rows["/absence/reason"]
    row.editor.setFocus()
    kiosk.settle()
    for key in ("Chữ hoa", "v", "ê", "dấu cách", "q", "u", "ê", "x", "Xóa"):
        press(kiosk, key)
    kiosk.settle()
    draft = next(iter(kiosk.desk.drafts.values()))
    assert draft.answers["/absence/reason"].value == "Vê quê"


def test_the_keys_of_another_window_are_its_own(kiosk: BuiltKiosk) -> None:
    """A kiosk keeps to itself what leads out of it; it is no trap for the rest of the program."""
    heard: list[int] = []

    class Other(QLineEdit):
        def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - overrides Qt's
            heard.append(event.key())

    other = Other()
    other.show()
    QTest.keyClick(other, Qt.Key.Key_Escape)
    other.deleteLater()
    assert heard == [Qt.Key.Key_Escape]
