"""Sex as identity papers know it."""

from __future__ import annotations

from enum import StrEnum


class Sex(StrEnum):
    """The value is the word printed on Vietnamese papers."""

    MALE = "Nam"
    FEMALE = "Nữ"
