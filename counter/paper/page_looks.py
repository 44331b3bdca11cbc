"""A paper page by page, small enough for a screen, and what a glance already says against a page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

from PIL import Image, ImageChops, ImageStat

from counter.errors import CounterError
from counter.model.page_look import Doubt, PageLook
from counter.paper.attachment import is_blank, pages, refusing, sniff

_LOOK: Final = 800  # pixels of width: print of 9 points on A4 is still letters
_PICTURE: Final = (220, 312)  # pixels, twice what the desk's screens show
_DARK: Final = 100  # of 255: a blank page below it is the lid of the scanner or a lens that was covered
_FINEST: Final = 0.001  # of the pixels, whose steps are the sharpest ones of the page
_SOFT: Final = 0.24  # of the page's contrast, within one pixel: below it letters of 12 points run together


def page_looks(data: bytes) -> Iterator[PageLook]:
    """Of a PDF, JPEG, PNG or TIFF, in order. Raises PaperError."""
    kind = sniff(data)
    with refusing():
        for page in pages(data, kind, _LOOK):
            yield PageLook(_picture(page), doubt_of(page))


def look_at(page: bytes) -> PageLook | None:
    """One image of a scanner, while the next sheet is drawn in; None where it cannot be read."""
    try:
        return next(page_looks(page), None)
    except CounterError:
        return None


def doubt_of(page: Image.Image) -> Doubt:
    """A page that is to be read is neither one tone all over nor without one sharp edge."""
    if is_blank(page):
        return Doubt.DARK if ImageStat.Stat(page.convert("L")).mean[0] < _DARK else Doubt.BLANK
    grey = page.convert("L")
    contrast = _brightest(grey, 1 - _FINEST) - _brightest(grey, _FINEST)
    steps = _steps(grey, (1, 0)), _steps(grey, (0, 1))
    return Doubt.BLURRED if max(steps) < _SOFT * max(contrast, 1) else Doubt.NONE


def _steps(grey: Image.Image, way: tuple[int, int]) -> int:
    """How much tone the sharpest edges change from one pixel to the next, across or down."""
    right, down = way
    here, there = (0, 0, grey.width - right, grey.height - down), (right, down, grey.width, grey.height)
    return _brightest(ImageChops.difference(grey.crop(here), grey.crop(there)), 1 - _FINEST)


def _brightest(grey: Image.Image, share: float) -> int:
    """The tone below which ``share`` of the pixels lie."""
    counts = grey.histogram()
    left = share * sum(counts)
    for tone, count in enumerate(counts):
        left -= count
        if left <= 0:
            return tone
    return len(counts) - 1


def _picture(page: Image.Image) -> bytes:
    small = page.convert("RGB")
    small.thumbnail(_PICTURE, Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=80)
    return out.getvalue()
