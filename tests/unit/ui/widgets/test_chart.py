"""The small charts: what is open is hatched and not only coloured, an hour without a line is named, all is told."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget

from ui.theme.theme import theme
from ui.widgets.chart import Bar, BarRows, ColumnChart, Swatch

pytestmark = pytest.mark.usefixtures("dressed")


def drawn(chart: QWidget, width: int = 240) -> QImage:
    chart.resize(width, chart.height())
    return chart.grab().toImage()


def pixels(image: QImage, color: str) -> int:
    wanted = theme().color(color).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("kind", [ColumnChart, BarRows])
def test_a_bar_is_as_long_as_its_count(kind: type[ColumnChart | BarRows]) -> None:
    full = pixels(drawn(kind((Bar("a", 8), Bar("b", 8)), "Theo giờ")), "primary_fill")
    half = pixels(drawn(kind((Bar("a", 8), Bar("b", 0)), "Theo giờ")), "primary_fill")
    assert full > 0
    assert half == pytest.approx(full / 2, rel=0.1)


@pytest.mark.parametrize("kind", [ColumnChart, BarRows])
def test_what_is_open_is_hatched(kind: type[ColumnChart | BarRows]) -> None:
    whole, open_too = drawn(kind((Bar("a", 8),), "")), drawn(kind((Bar("a", 8, 8),), ""))
    assert pixels(whole, "gold_tint") == 0
    assert pixels(open_too, "primary_fill") == 0
    assert pixels(open_too, "gold_text") > 0, "lines over the tint: a mark beside the colour"
    assert pixels(open_too, "gold_tint") > 0


def test_an_hour_without_a_line_says_so_in_words_however_narrow_it_is() -> None:
    hours = tuple(Bar(f"{hour}g", 1) for hour in range(8, 17))
    down = (*hours[:-1], Bar("16g", 1, shaded="mất mạng"))
    plain, shaded = drawn(ColumnChart(hours, "")), drawn(ColumnChart(down, ""))
    assert pixels(plain, "amber_text") == 0
    assert pixels(shaded, "amber_text") > 10


def test_a_day_of_nothing_draws_nothing_and_does_not_fail() -> None:
    for chart in (ColumnChart((), ""), BarRows((), ""), ColumnChart((Bar("8g", 0),), "")):
        assert pixels(drawn(chart), "primary_fill") == 0


def test_every_figure_is_told() -> None:
    bars = (Bar("8g", 6, 3, "8 giờ", "mất mạng"), Bar("9g", 1, name="9 giờ"))
    chart = ColumnChart(bars, "Theo giờ")
    told = QAccessible.queryAccessibleInterface(chart)
    assert told.role() is QAccessible.Role.Chart
    assert told.text(QAccessible.Text.Name) == "Theo giờ"
    assert told.text(QAccessible.Text.Description) == "8 giờ: 6, còn 3, mất mạng; 9 giờ: 1"


def test_the_legend_s_squares_differ_without_colour() -> None:
    solid, hatched = (drawn(Swatch(hatched=one), 12) for one in (False, True))
    shades = [
        {image.pixelColor(x, y).lightness() // 32 for x in range(2, 10) for y in range(2, 10)}
        for image in (solid, hatched)
    ]
    assert len(shades[0]) == 1
    assert len(shades[1]) > 1
