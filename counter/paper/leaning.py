"""A file made ready to be kept: images become a PDF, scans heavier than they need be are made lighter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pypdfium2
import pypdfium2.raw

from counter.model.attachment import ReadyPaper
from counter.model.leaf import Leaf
from counter.paper.attachment import PDF, inspect_attachment, refusing, sniff
from counter.paper.binding import bind, is_signed, page_count, saved
from counter.paper.page_images import add_image, image_pages

_HEAVY: Final = 500_000  # octets a page: a scan of A4 at 200 dpi has less
_WORTH: Final = 0.8  # each drawing anew loses a little: not for a tenth of the weight
_SCALE: Final = 200 / 72  # pixels a point
_pdfium: Any = pypdfium2.raw  # has no types
_MOST_SIDE: Final = 2_400  # pixels of a page drawn anew


def made_ready(data: bytes, name: str, largest: int) -> ReadyPaper:
    """One file, looked into and made lean. ``largest`` in octets, as it comes. Raises PaperError."""
    facts = inspect_attachment(data, name, largest)
    lighter = lean(data, name)
    return ReadyPaper(None, facts) if lighter is data else _looked_into(lighter)


def made_ready_together(images: Sequence[bytes]) -> ReadyPaper:
    """Several images as one paper. Raises PaperError."""
    return _looked_into(lean_together(images))


def _looked_into(pdf: bytes) -> ReadyPaper:
    return ReadyPaper(pdf, inspect_attachment(pdf, "", len(pdf)))


def lean(data: bytes, name: str = "") -> bytes:
    """One PDF with the same pages. A signed PDF, and one that is light already, comes back byte for byte.

    ``data`` as ``inspect_attachment`` has let pass. Raises PaperError.
    """
    kind = sniff(data, name)
    with refusing():
        if kind != PDF:
            return lean_together([data])
        if is_signed(data) or len(data) <= _HEAVY * page_count(data):
            return data
        lighter = _drawn_anew(data)
        return lighter if len(lighter) < _WORTH * len(data) else data


def lean_together(images: Sequence[bytes]) -> bytes:
    """Several images, a stack of scans or photographs, as one PDF in this order. Raises PaperError."""
    with refusing():
        whole = [image_pages(one) for one in images]
    # bound once more, so that the same images give the same bytes
    return bind(whole, [Leaf(at, page) for at, one in enumerate(whole) for page in range(page_count(one))])


def _drawn_anew(data: bytes) -> bytes:
    """Pages that are nothing but one picture at 200 dpi, all others as they are."""
    before: Any = pypdfium2.PdfDocument(data)  # type: ignore[no-untyped-call]  # has no types
    after: Any = pypdfium2.PdfDocument.new()  # type: ignore[no-untyped-call]  # has no types
    try:
        scanned = {number for number in range(len(before)) if _is_picture(before[number])}
        if not scanned:
            return data
        for number in range(len(before)):
            page = before[number]
            if number in scanned:
                scale = min(_SCALE, _MOST_SIDE / max(page.get_width(), page.get_height(), 1))
                bitmap = page.render(scale=scale)
                add_image(after, bitmap.to_pil(), 72 * scale)
                bitmap.close()
            else:
                after.import_pages(before, [number])
            page.close()
        return saved(after)
    finally:
        after.close()
        before.close()


def _is_picture(page: Any) -> bool:
    kinds = [one.type for one in page.get_objects(max_depth=3)]
    return _pdfium.FPDF_PAGEOBJ_IMAGE in kinds and not {_pdfium.FPDF_PAGEOBJ_TEXT, _pdfium.FPDF_PAGEOBJ_PATH} & {*kinds}
