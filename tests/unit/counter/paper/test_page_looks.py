"""A page that has to be scanned again is told at once: white, dark, or too soft to be read."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageFilter

from counter.errors import PaperError
from counter.model.page_look import Doubt
from counter.paper.attachment import PDF, pages
from counter.paper.page_looks import doubt_of, look_at, page_looks
from counter.training.cast import make_cast
from counter.training.papers import divorce_judgment
from tests.fakes.paper_pages import blurred, encoded, sheet, stack


@pytest.mark.parametrize(
    ("page", "doubt"),
    [
        (sheet(), Doubt.NONE),
        (sheet(tone=170), Doubt.NONE),
        (Image.new("L", (600, 800), 250), Doubt.BLANK),
        (Image.new("L", (600, 800), 12), Doubt.DARK),
        (blurred(), Doubt.BLURRED),
    ],
    ids=["written", "on grey paper", "blank", "dark", "blurred"],
)
def test_a_glance_tells_what_cannot_be_read(page: Image.Image, doubt: Doubt) -> None:
    (look,) = page_looks(encoded(page))
    assert look.doubt is doubt
    picture = Image.open(io.BytesIO(look.picture))
    assert picture.format == "JPEG"
    assert picture.width <= 220
    assert picture.height <= 312


def test_small_print_is_sharp_until_its_letters_run_together() -> None:
    (page,) = pages(divorce_judgment(make_cast()["divorced"]), PDF, 1654)

    def soft(radius: int) -> Doubt:
        seen = page.filter(ImageFilter.GaussianBlur(radius))
        seen.thumbnail((800, 3200))
        return doubt_of(seen)

    assert [soft(radius) for radius in (0, 1, 2, 6, 9)] == [*[Doubt.NONE] * 3, *[Doubt.BLURRED] * 2]


def test_every_page_of_a_file_is_looked_at_in_its_order() -> None:
    first, *rest = [sheet(), Image.new("L", (600, 848), 250), sheet(200)]
    pdf = encoded(first, "PDF", save_all=True, append_images=rest)
    assert [look.doubt for look in page_looks(pdf)] == [Doubt.NONE, Doubt.BLANK, Doubt.NONE]


def test_what_is_no_page_is_refused_or_passed_over() -> None:
    with pytest.raises(PaperError):
        list(page_looks(b"\xff\xd8\xff no picture"))
    assert look_at(b"\xff\xd8\xff no picture") is None
    assert look_at(encoded(sheet())) is not None
    assert "picture" not in repr(next(page_looks(stack(250))))
