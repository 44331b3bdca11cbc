"""The one thing that a presenter asks of its view."""

from __future__ import annotations

from typing import Protocol, TypeVar

Screen_contra = TypeVar("Screen_contra", contravariant=True)


class Shows(Protocol[Screen_contra]):
    """Shows a frozen value. Showing an equal value again changes nothing on the screen."""

    def show_screen(self, screen: Screen_contra) -> None: ...
