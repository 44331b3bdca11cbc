"""One phase of a longer work as a plain value, made by presenters without Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """``state``: ahead, now, done or failed. ``part`` 0 to 1; ``time`` as it is to be shown."""

    name: str
    what: str = ""
    state: str = "ahead"
    part: float = 0.0
    time: str = ""
