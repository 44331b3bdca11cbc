"""Papers that the cast brings along: synthetic, marked as training, the same bytes every time."""

from __future__ import annotations

import io
from datetime import date
from typing import Final

from counter.model.citizen import Citizen
from counter.paper.attachment import PDF, pages
from counter.paper.sample_judgment import sample_divorce_judgment

_FORMER_SPOUSE = "Nguyễn Mạnh Cường"  # father of the cast's child
_JUDGED_ON = date(2024, 2, 5)
_A4_AT_150_DPI: Final = 1240  # pixels of width


def divorce_judgment(citizen: Citizen) -> bytes:
    """A one-page court decision for the divorced citizen of the cast, as PDF."""
    return sample_divorce_judgment(citizen.name.full, _FORMER_SPOUSE, _JUDGED_ON)


def scanned_judgment(citizen: Citizen) -> tuple[bytes, ...]:
    """The same paper as a scanner sees it: PNG, one a page."""
    sheets = []
    for page in pages(divorce_judgment(citizen), PDF, _A4_AT_150_DPI):
        out = io.BytesIO()
        page.convert("L").save(out, "PNG", dpi=(150, 150))
        sheets.append(out.getvalue())
    return tuple(sheets)
