"""Lines of a form: nothing wider than its line, every letter drawn, dots where nothing is written."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from counter.paper.fonts import BOLD, REGULAR, register_fonts
from counter.paper.form_line import Boxes, CellContent, FormLine, Gap, Tick, Token, Words

SIZE = 13
WORDS = st.text("ẴỄỖỰgyNV ,", min_size=1, max_size=120)
TOKENS: st.SearchStrategy[Token] = st.one_of(
    st.builds(Words, WORDS, st.sampled_from([REGULAR, BOLD])),
    st.builds(Gap, st.floats(1, 12)),
    st.builds(Boxes, st.text("0123456789", max_size=12), st.just(12)),
    st.builds(Tick, WORDS, st.booleans(), st.booleans()),
)
CELLS = st.builds(CellContent, st.lists(TOKENS, min_size=1, max_size=5).map(tuple), st.booleans(), st.integers(1, 3))


@pytest.fixture(scope="module", autouse=True)
def _fonts() -> None:
    register_fonts()


def drawn(line: FormLine, width: float) -> tuple[str, list[tuple[float, float]]]:
    """The text, squeezed, and the horizontal extent of every object on the page."""
    out = io.BytesIO()
    _, height = line.wrap(width, 10_000)
    canvas = Canvas(out, pagesize=(width + 200, height + 200), initialFontName=REGULAR, invariant=1)
    line.drawOn(canvas, 100, 100)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(out.getvalue())
    page = document[0]
    text = "".join(page.get_textpage().get_text_range().split())
    extents = [(one.get_bounds()[0] - 100, one.get_bounds()[2] - 100) for one in page.get_objects()]
    document.close()
    return text, extents


@settings(max_examples=40)
@given(st.lists(CELLS, min_size=1, max_size=3), st.integers(224, 480))
def test_nothing_leaves_the_line(cells: list[CellContent], width: int) -> None:
    """From the width of twelve boxes of this size upwards."""
    for left, right in drawn(FormLine(cells, SIZE), width)[1]:
        assert left >= -2
        assert right <= width + 2


@settings(max_examples=40)
@given(WORDS, st.integers(40, 300))
def test_every_letter_is_drawn_in_order(words: str, width: int) -> None:
    text, _ = drawn(FormLine([CellContent((Words(words),))], SIZE), width)
    assert text == "".join(words.split())


@settings(max_examples=40)
@given(st.lists(CELLS, min_size=1, max_size=2), st.integers(230, 400), st.integers(20, 200))
def test_divided_between_pages_it_is_the_same_line(cells: list[CellContent], width: int, high: int) -> None:
    line = FormLine(cells, SIZE)
    _, whole = line.wrap(width, 10_000)
    parts = line.split(width, high)
    if not parts:
        return
    heights = [part.wrap(width, 10_000)[1] for part in parts]
    assert heights[0] <= high
    assert sum(heights) == pytest.approx(whole)


def test_cells_that_fit_share_a_line_and_others_stand_below() -> None:
    short, long = CellContent((Words("2. Sinh: "), Gap(4))), CellContent((Words("dài " * 40), Gap(4)))
    one_line = FormLine([short], SIZE).wrap(400, 1000)[1]
    assert FormLine([short, short], SIZE).wrap(400, 1000)[1] == one_line
    assert FormLine([short, long], SIZE).wrap(400, 1000)[1] > 2 * one_line


def test_three_lines_to_write_on_are_three_lines_high() -> None:
    cell = CellContent((Words("Lý do: "), Gap(4)), rows=3)
    assert FormLine([cell], SIZE).wrap(400, 1000)[1] == pytest.approx(
        3 * FormLine([CellContent((Words("Lý do: "), Gap(4)))], SIZE).wrap(400, 1000)[1]
    )
