"""What is known of a paper's bytes once somebody has looked into them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

MEDIA_TYPES: Final = ("application/pdf", "image/jpeg", "image/png", "image/tiff")
MOST_PAGES: Final = 500


@dataclass(frozen=True, slots=True)
class AttachmentFacts:
    """``size`` in octets; ``sha256``: hexadecimal; ``blank_pages``: numbers from 1, a warning."""

    media_type: str
    pages: int
    size: int
    sha256: str
    blank_pages: tuple[int, ...] = ()

    @property
    def wholly_blank(self) -> bool:
        """Every page is blank: almost certainly a sheet fed the wrong way round."""
        return len(self.blank_pages) == self.pages


@dataclass(frozen=True, slots=True)
class ReadyPaper:
    """What a paper is kept as. ``data``: PDF, None where it is kept as it came; ``facts`` of what is kept."""

    data: bytes | None = field(repr=False)
    facts: AttachmentFacts
