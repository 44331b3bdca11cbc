"""A scanner that types like a keyboard, told from a hand by its speed.

Every screen may take a scan, wherever the cursor stands: the screen feeds each character that it
receives, with the time, and is told when a scan is complete. Nothing is swallowed here: whether the
characters also go into the field is the screen's affair (``scanning`` tells it in time).

The serial mode of scanners is not offered: it needs a driver library that nothing else here wants.
"""

from __future__ import annotations

# Seconds. Scanners send a character every 1-15 ms; the fastest typists need 60.
LARGEST_GAP = 0.030
SHORTEST_SCAN = 12  # characters: a personal number
LONGEST_SCAN = 2_000
_SUFFIXES = frozenset({"\r", "\n", "\r\n", "\t"})  # what scanners are set to send after a code


class KeystrokeRecogniser:
    """Finds scans in a stream of characters. One per window; no clock of its own."""

    def __init__(
        self, *, largest_gap: float = LARGEST_GAP, shortest: int = SHORTEST_SCAN, longest: int = LONGEST_SCAN
    ) -> None:
        self._largest_gap = largest_gap
        self._shortest = shortest
        self._longest = longest
        self._typed: list[str] = []
        self._last = float("-inf")

    @property
    def scanning(self) -> bool:
        """Whether the last characters came faster than a hand types: a scan is likely under way."""
        return len(self._typed) >= 3

    def feed(self, char: str, time: float) -> str | None:
        """Take what one key press brought, at ``time`` in seconds of a monotonic clock.

        Returns the text of a scan, without its suffix, at the suffix that completes it. ``char`` may
        hold several characters: an input method commits a word at a time.
        """
        if not time - self._last < self._largest_gap:
            self._typed.clear()
        self._last = time
        if char in _SUFFIXES:
            scan = "".join(self._typed)
            self._typed.clear()
            return scan if len(scan) >= self._shortest else None
        self._typed.extend(char)
        if len(self._typed) > self._longest:
            self._typed.clear()
        return None
