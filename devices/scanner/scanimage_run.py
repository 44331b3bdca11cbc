"""One run of ``scanimage``: the pages' files as they are finished, what is said beside them, and an end in any case.

A driver may wait for ever for a page; and a backend that reads in a thread of its own now and then waits for that
thread for ever once the device is to be closed (SANE's own test backend, one run in some hundred).
"""

from __future__ import annotations

import re
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

_KEPT: Final = 2000  # characters of what was said
# Said when the last page lies in its file: only closing the device comes after it.
_LAST_WORD: Final = "Batch terminated"
# SANE_STATUS_EOF (SANE 1.0 §4.2.7) of the page before it: the batch ended as it was to.
_ENDED_WELL: Final = re.compile(rf"\(scanner status = 5\)\n{_LAST_WORD}")


class ScanimageRun:
    """``with`` ends it. ``stuck_after``: seconds without a page; ``closed_within``: seconds to close the device."""

    def __init__(self, command: Sequence[str], *, stuck_after: float, closed_within: float) -> None:
        """Raises OSError where the program can't be started."""
        self._process = subprocess.Popen(  # noqa: S603 - arguments are a list and pass no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
        self._stuck_after, self._closed_within = stuck_after, closed_within
        self._watch = _Watch(self._process)
        self._watch.wait(stuck_after)
        self._said = ""
        # never waiting to be heard: a driver may say more than a pipe holds
        self._ear = threading.Thread(target=self._listen, name="scanimage's words", daemon=True)
        self._ear.start()

    def files(self) -> Iterator[Path]:
        """Each page's file when it is whole."""
        for line in self._process.stdout or ():
            self._watch.wait(self._stuck_after)
            yield Path(line.rstrip("\n"))

    def outcome(self) -> tuple[int, str]:
        """Behind the last file: the exit status, 0 also where only the closing failed; the end of what was said."""
        self._ear.join()
        status = self._process.wait()
        return 0 if _ENDED_WELL.search(self._said) else status, self._said

    def cancel(self) -> None:
        """The backend is let finish its line and put its lamp out; ``scanimage`` sees to it."""
        self._process.terminate()
        self._watch.wait(self._closed_within, last=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        with self._process:
            if self._process.poll() is None:  # whoever asked wants no more pages
                self.cancel()
            self._process.wait()
            self._watch.over()
            self._ear.join()

    def _listen(self) -> None:
        for line in self._process.stderr or ():
            self._said = (self._said + line)[-_KEPT:]
            if line.startswith(_LAST_WORD):
                self._watch.wait(self._closed_within, last=True)


class _Watch:
    """Kills a program that is silent for too long."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._last = False

    def wait(self, seconds: float, *, last: bool = False) -> None:
        """So long from now, instead of what was said before; nothing prolongs the ``last`` wait."""
        with self._lock:
            if self._last:
                return
            self._last = last
            if self._timer is not None:
                self._timer.cancel()
            self._timer = threading.Timer(seconds, self._process.kill)
            self._timer.daemon = True
            self._timer.start()

    def over(self) -> None:
        with self._lock:
            self._last = True
            if self._timer is not None:
                self._timer.cancel()
