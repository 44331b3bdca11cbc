"""Photographs and scans as PDF pages no heavier than they need be: 200 dpi of A4, grey unless colour says something.

A red stamp or a blue signature is colour that says something.
"""

from __future__ import annotations

import io
from typing import Any, Final

import pypdfium2
from PIL import Image, ImageChops, ImageOps

from counter.errors import FailureCode, PaperError
from counter.model.attachment import MOST_PAGES
from counter.paper.attachment import FORMATS, MOST_PIXELS

_POINT: Final = 72.0
_DPI: Final = 200
_A4: Final = (595.28, 841.89)  # points
_QUALITY: Final = 75
_COLOUR_FROM: Final = 40  # of 255 between a pixel's strongest and weakest channel; yellowed paper stays below
_COLOURED: Final = 0.0005  # of the pixels: a stamp of 1 cm on A4 covers 0.0013
_DPI_KNOWN: Final = range(72, 2401)


def image_pages(data: bytes) -> bytes:
    """A JPEG, PNG or TIFF as PDF, one page a frame. Foreign errors pass: call it inside ``attachment.refusing``.

    Raises PaperError(PAPER_TOO_LARGE).
    """
    image = Image.open(io.BytesIO(data), formats=FORMATS)
    frames = getattr(image, "n_frames", 1)
    if frames > MOST_PAGES:
        raise PaperError(FailureCode.PAPER_TOO_LARGE, f"{frames} of at most {MOST_PAGES} pages")
    document: Any = pypdfium2.PdfDocument.new()  # type: ignore[no-untyped-call]  # has no types
    try:
        for number in range(frames):
            image.seek(number)
            if image.width * image.height > MOST_PIXELS:
                raise PaperError(FailureCode.PAPER_TOO_LARGE, f"{image.width} x {image.height} pixels")
            add_image(document, ImageOps.exif_transpose(image), _said_dpi(image))
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()
    finally:
        document.close()


def add_image(document: Any, picture: Image.Image, dpi: float = 0) -> None:
    """A new last page that the picture fills; at most A4. ``dpi`` 0: not known, the page is as large as A4 allows."""
    short, long = sorted(picture.size)
    scale = min(_A4[0] / short, _A4[1] / long)
    if dpi:
        scale = min(scale, _POINT / dpi)
    width, height = picture.width * scale, picture.height * scale
    jpeg = _jpeg(picture, min(1.0, scale * _DPI / _POINT))
    shown: Any = pypdfium2.PdfImage.new(document)  # type: ignore[no-untyped-call]  # has no types
    shown.load_jpeg(io.BytesIO(jpeg), inline=True)
    shown.set_matrix(pypdfium2.PdfMatrix().scale(width, height))  # type: ignore[no-untyped-call]  # has no types
    page = document.new_page(width, height)
    page.insert_obj(shown)
    page.gen_content()
    page.close()


def _jpeg(picture: Image.Image, scale: float) -> bytes:
    plain = _on_white(picture)
    if plain.mode == "RGB" and not _has_colour(plain):
        plain = plain.convert("L")
    if scale < 1:
        size = (max(1, round(plain.width * scale)), max(1, round(plain.height * scale)))
        plain = plain.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    """L or RGB; what is transparent is white, as paper is."""
    if picture.mode in ("1", "L", "I;16", "I", "F"):
        return picture.convert("L")
    if picture.mode in ("LA", "PA", "RGBA", "RGBa", "La") or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        ground.alpha_composite(picture.convert("RGBA"))
        return ground.convert("RGB")
    return picture.convert("RGB")


def _has_colour(picture: Image.Image) -> bool:
    small = picture.copy()
    small.thumbnail((800, 800))
    red, green, blue = small.split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    weakest = ImageChops.darker(ImageChops.darker(red, green), blue)
    spread = ImageChops.subtract(strongest, weakest).histogram()
    return sum(spread[_COLOUR_FROM:]) > _COLOURED * small.width * small.height


def _said_dpi(image: Image.Image) -> float:
    """What the file says of its resolution, where it can be true; else 0."""
    said = image.info.get("dpi")
    try:
        dpi = float(said[0]) if isinstance(said, tuple) else 0.0
    except (TypeError, ValueError, ZeroDivisionError):
        return 0.0
    # a telephone writes 72 into every photograph, whatever was photographed
    return dpi if dpi > _DPI_KNOWN.start and dpi < _DPI_KNOWN.stop else 0.0
