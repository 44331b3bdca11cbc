"""Where papers are set and foreign files are opened: by whoever asks, or by somebody beside.

Nobody at the screens waits for one who works beside, and no broken file takes the desk along.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Press(Protocol):
    """``work`` is a function of a module, without state: it may be called in another process.

    What goes in can be pickled; what comes out is made of plain values, bytes, ``AttachmentFacts``, ``ReadyPaper``
    and ``PageLook``.
    """

    def __call__(self, work: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """What ``work`` returns. Raises PaperError as ``work`` does, and one of its own where nobody could do it:
        PRINT_FAILED for a paper to be set, PAPER_UNREADABLE for a file to be opened.
        """
        ...


def set_here(work: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
    """By whoever asks."""
    return work(*args, **kwargs)
