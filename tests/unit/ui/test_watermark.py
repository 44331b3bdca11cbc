"""TẬP HUẤN lies over every window of the training profile, is seen, hinders no reading and takes no input."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests import pictures
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.built_kiosk import BuiltKiosk
from tests.unit.ui.test_contrast import TEXT, contrast
from ui.theme.dress import put_on
from ui.theme.theme import PALETTES
from ui.widgets.button import Button
from ui.widgets.watermark import STRENGTH, Watermark


@pytest.fixture
def built(qapp: QApplication, dressed: object) -> Iterator[Callable[..., BuiltDesk]]:
    made: list[BuiltDesk] = []

    def build(*, training: bool) -> BuiltDesk:
        desk = BuiltDesk(qapp, catalogue=pictures.CATALOGUE, training=pictures._controls() if training else None)
        made.append(desk)
        desk.window.show()
        desk.sign_in()
        desk.screens.citizen.toggle()
        desk.settle()
        return desk

    yield build
    for desk in made:
        desk.window.close()
        desk.window.deleteLater()
        desk.settle()
    put_on(qapp)


def marks(window: QWidget) -> list[Watermark]:
    return [one for one in window.findChildren(Watermark) if one.window() is window]


def strongest(one: QImage, other: QImage) -> int:
    """The largest difference of any pixel looked at, in steps of a channel."""
    most = 0
    for y in range(0, one.height(), 6):
        for x in range(0, one.width(), 6):
            here, there = one.pixelColor(x, y), other.pixelColor(x, y)
            most = max(most, abs(here.red() - there.red()), abs(here.green() - there.green()))
    return most


def seen(window: QWidget) -> int:
    (mark,) = marks(window)
    with_it = window.grab().toImage()
    mark.hide()
    return strongest(with_it, window.grab().toImage())


@pytest.mark.parametrize("palette", PALETTES)
def test_it_is_seen_on_the_desk_and_on_the_citizens_window_and_is_pale(qapp, built, palette: str) -> None:
    put_on(qapp, palette)
    desk = built(training=True)
    for window in (desk.window, desk.screens.citizen.window):
        assert 6 <= seen(window) <= 24


def test_it_is_seen_on_the_kiosk(qapp, dressed) -> None:
    kiosk = BuiltKiosk(qapp, catalogue=pictures.CATALOGUE)
    kiosk.window.show()
    kiosk.settle()
    assert 6 <= seen(kiosk.window) <= 24
    kiosk.close()


def test_a_live_station_has_none(qapp, built) -> None:
    desk = built(training=False)
    assert marks(desk.window) == marks(desk.screens.citizen.window) == []
    kiosk = BuiltKiosk(qapp, catalogue=pictures.CATALOGUE, profile="live")
    assert marks(kiosk.window) == []
    kiosk.close()


@pytest.mark.parametrize("palette", PALETTES)
def test_whatever_is_written_is_read_through_it(palette: str) -> None:
    colors = PALETTES[palette]
    weak = {}
    for words, ground in TEXT:
        ratio = contrast(under(colors[words], colors["ink"]), under(colors[ground], colors["ink"]))
        if ratio < (4.3 if words in ("ink3", "on_fill") else 4.5):
            weak[words, ground] = round(ratio, 2)
    assert not weak


def under(color: str, mark: str) -> str:
    parts = (round(int(color[i : i + 2], 16) * (1 - STRENGTH) + int(mark[i : i + 2], 16) * STRENGTH) for i in (1, 3, 5))
    return "#" + "".join(f"{part:02X}" for part in parts)


def test_what_lies_under_it_is_pressed_and_the_keyboard_never_goes_there(built) -> None:
    desk = built(training=True)
    (mark,) = marks(desk.window)
    for one in desk.window.findChildren(Button):
        if one.isVisible() and one.window() is desk.window and not one.visibleRegion().isEmpty():
            at = one.mapTo(desk.window, one.rect().center())
            found = desk.window.childAt(at)
            assert found is not mark
            assert found is one or one.isAncestorOf(found)
    for _ in range(15):
        QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not mark


def test_it_is_as_large_as_the_window_and_over_what_is_laid_on_it_later(built) -> None:
    desk = built(training=True)
    (mark,) = marks(desk.window)
    desk.window.resize(1600, 900)
    desk.settle()
    assert mark.size() == desk.window.size()
    later = QWidget(desk.window)
    later.show()
    desk.settle()
    assert desk.window.children().index(mark) > desk.window.children().index(later)
    assert mark.pos() == QPoint(0, 0)
