"""A scanner that plays sheets which are handed to it: the sibling for training and for tests."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator

from counter.errors import FailureCode, PaperError
from counter.model.scanning import ScanSource, ScanWish


class PlayedScanner:
    """Implements ``counter.ports.Scanner``. ``sheets``: the images that lie in the feeder, asked for at each scan;
    without a feeder only the first is scanned.
    """

    def __init__(self, name: str, sheets: Callable[[], Iterable[bytes]]) -> None:
        self._source = ScanSource("played", name, feeder=True)
        self._sheets = sheets
        self._cancelled = threading.Event()

    def sources(self) -> tuple[ScanSource, ...]:
        return (self._source,)

    def scan(self, wish: ScanWish) -> Iterator[bytes]:
        if wish.device != self._source.device:
            raise PaperError(FailureCode.NO_SCANNER)
        self._cancelled.clear()
        sheets = list(self._sheets())
        if not sheets:
            raise PaperError(FailureCode.FEEDER_EMPTY)
        for sheet in sheets if wish.feeder else sheets[:1]:
            if self._cancelled.is_set():
                raise PaperError(FailureCode.SCAN_CANCELLED)
            yield sheet

    def cancel(self) -> None:
        self._cancelled.set()
