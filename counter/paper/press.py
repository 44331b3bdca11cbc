"""Where a slip is set: by whoever asks, or by somebody beside, whom the screens need not wait for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from counter.events import SlipSize

C = TypeVar("C")


class Press(Protocol):
    """``render`` is a function of a module, without state: it may be called in another process."""

    def __call__(self, render: Callable[[C, SlipSize], bytes], content: C, size: SlipSize) -> bytes:
        """The PDF. Raises PaperError as ``render`` does, and PaperError(PRINT_FAILED) where nobody sets it."""
        ...


def set_here(render: Callable[[C, SlipSize], bytes], content: C, size: SlipSize) -> bytes:
    """By whoever asks."""
    return render(content, size)
