"""The paper that a PDF wants, in the names of PWG 5101.1, so that no slip is printed on the wrong sheet."""

from __future__ import annotations

from typing import Any

import pypdfium2

from counter.errors import FailureCode, PaperError

_KNOWN = {(148, 210): "A5", (210, 297): "A4"}
_MM = 72 / 25.4  # points


def page_size(pdf: bytes) -> str:
    """A5, A4 or ``Custom.WxHmm``, by the first page. Raises PaperError(PRINT_FAILED) for what is no PDF."""
    try:
        document: Any = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]  # has no types
        width, height = document.get_page_size(0)
        document.close()
    except (pypdfium2.PdfiumError, IndexError) as exc:
        raise PaperError(FailureCode.PRINT_FAILED, "no PDF to print") from exc
    size = (round(width / _MM), round(height / _MM))
    return _KNOWN.get(size, f"Custom.{size[0]}x{size[1]}mm")
