"""What one page of a paper looks like on a screen, and what a glance says against it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, unique


@unique
class Doubt(StrEnum):
    """Why a page may have to be scanned again; a warning, for the officer holds the paper."""

    NONE = ""
    BLANK = "blank"
    DARK = "dark"
    BLURRED = "blurred"


@dataclass(frozen=True, slots=True)
class PageLook:
    """``picture``: JPEG of the page, upright, at most 220 by 312 pixels."""

    picture: bytes = field(repr=False)
    doubt: Doubt = Doubt.NONE
