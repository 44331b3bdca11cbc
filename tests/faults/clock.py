"""The time of a run: it passes at the desk's bidding, and each side's clock may be wrong by days.

Back-off lasts minutes; nobody waits for it. When the desk has nothing to do until a certain moment, it
moves the time there for both sides. So the product's own waiting is used as it is, and costs nothing.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from counter.model.vietnam_time import VIETNAM
from tests.faults.disk import Cells

_PASSED, _DESK_OFF, _GATEWAY_OFF, _CELLS = range(4)  # microseconds
_OFF: Final = {"desk": _DESK_OFF, "gateway": _GATEWAY_OFF}


class SharedTime:
    """Real time since ``anchor`` (a value of ``time.monotonic()``) upon ``begin``, and what was passed over."""

    def __init__(self, file: Path, begin: datetime, anchor: float) -> None:
        self._cells = Cells(file, _CELLS)
        self._begin = begin
        self._anchor = anchor
        self.told = [str(file), begin.isoformat(), anchor]

    @classmethod
    def of(cls, told: list[Any]) -> SharedTime:
        """The same time in another process: ``told`` there, read here."""
        file, begin, anchor = told
        return cls(Path(file), datetime.fromisoformat(begin), anchor)

    def set_wrong(self, side: str, off: timedelta) -> None:
        self._cells[_OFF[side]] = off // timedelta(microseconds=1)

    def pass_by(self, pause: timedelta) -> None:
        """Only the desk calls this: one writer."""
        self._cells[_PASSED] += max(pause // timedelta(microseconds=1), 0)

    def now(self, side: str) -> datetime:
        off = timedelta(microseconds=self._cells[_PASSED] + self._cells[_OFF[side]])
        return (self._begin + timedelta(seconds=time.monotonic() - self._anchor) + off).astimezone(VIETNAM)

    def close(self) -> None:
        self._cells.close()
