"""A question about what stands now, asked anew whenever something has changed: never twice at a time. No Qt here."""

from __future__ import annotations

from collections.abc import Callable


class AskedAnew:
    """``ask`` submits the question. What changes while its answer is on the way is asked for once more after it.

    No answer comes from behind the lock or to nobody: whoever comes back calls ``from_the_start``.
    """

    def __init__(self, ask: Callable[[], None]) -> None:
        self._ask = ask
        self._on_its_way = self._changed = False

    def changed(self) -> None:
        """Something has, and the answer that is shown does not know of it."""
        if self._on_its_way:
            self._changed = True
            return
        self.from_the_start()

    def answered(self) -> None:
        """With what stood when the question was taken up, or not at all because it failed."""
        self._on_its_way = False
        if self._changed:
            self.from_the_start()

    def from_the_start(self) -> None:
        """Ask, whether or not an answer is still to come: that one would end the wait early, and nothing is lost."""
        self._on_its_way, self._changed = True, False
        self._ask()
