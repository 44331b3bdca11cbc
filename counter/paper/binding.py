"""Pages into one PDF: turned, in a new order, from several files; each page's content is copied, never drawn anew."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Sequence
from typing import Any, Final

import pypdfium2
import pypdfium2.raw

from counter.errors import FailureCode, PaperError
from counter.model.attachment import MOST_PAGES
from counter.model.leaf import Leaf
from counter.paper.attachment import PDF, refusing, sniff
from counter.paper.page_images import image_pages

_pdfium: Any = pypdfium2.raw  # has no types
_MADE: Final = re.compile(rb"/CreationDate\(D:([0-9]{14})")
_IDENTIFIER: Final = re.compile(rb"/ID\[<([0-9A-F]{32})><([0-9A-F]{32})>\]>>\s*startxref\s+[0-9]+\s+%%EOF\s*\Z")


def bind(sources: Sequence[bytes], leaves: Sequence[Leaf]) -> bytes:
    """One PDF of these pages. ``sources``: PDF, JPEG, PNG or TIFF. The same pages give the same bytes.

    Raises PaperError: PAPER_SEALED for a signed PDF, PAPER_EMPTY for no leaf, PAPER_TOO_LARGE, PAPER_UNREADABLE,
    and as ``sniff``.
    """
    if not leaves:
        raise PaperError(FailureCode.PAPER_EMPTY, "no page")
    if len(leaves) > MOST_PAGES:
        raise PaperError(FailureCode.PAPER_TOO_LARGE, f"{len(leaves)} of at most {MOST_PAGES} pages")
    with refusing():
        whole = [one if sniff(one) == PDF else image_pages(one) for one in sources]
        if any(is_signed(one) for one in whole):
            raise PaperError(FailureCode.PAPER_SEALED)
        opened = [_opened(one) for one in whole]
        bound: Any = pypdfium2.PdfDocument.new()  # type: ignore[no-untyped-call]  # has no types
        try:
            for leaf in leaves:
                bound.import_pages(opened[leaf.source], [leaf.page])
                page = bound[len(bound) - 1]
                page.set_rotation((page.get_rotation() + 90 * leaf.quarters) % 360)
                page.close()
            return saved(bound)
        finally:
            bound.close()
            for one in opened:
                one.close()


def is_signed(pdf: bytes) -> bool:
    """Whether it has a signature field that is signed: any change of its pages would void that."""
    document = _opened(pdf)
    try:
        return bool(_pdfium.FPDF_GetSignatureCount(document.raw) > 0)
    finally:
        document.close()


def page_count(data: bytes) -> int:
    """Of a PDF. Raises PaperError(PAPER_UNREADABLE)."""
    with refusing():
        document = _opened(data)
        try:
            return len(document)
        finally:
            document.close()


def saved(document: Any) -> bytes:
    """The bytes of a PDF that was put together here, without the clock and the random identifier of pdfium."""
    out = io.BytesIO()
    document.save(out)
    pdf = _MADE.sub(lambda found: found[0].replace(found[1], b"20000101000000"), out.getvalue(), count=1)
    found = _IDENTIFIER.search(pdf)
    if found is None:
        return pdf
    own = hashlib.sha256(pdf[: found.start()]).hexdigest()[:32].upper().encode("ascii")
    return pdf[: found.start(1)] + own + pdf[found.end(1) : found.start(2)] + own + pdf[found.end(2) :]


def _opened(pdf: bytes) -> Any:
    document: Any = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]  # has no types
    return document
