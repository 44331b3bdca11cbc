"""The memory of which readers carry extended length, kept in a file from one start to the next.

It holds readers' names and cards' kinds (ATR), nothing of any person. A file that is missing or
cannot be read is an empty memory, one that cannot be written a memory of this start only: the worst
that comes of it is one probe more. A failed probe is believed for a month: it may have been the
card that was pulled, and a driver may since have been mended.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, MutableMapping
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from counter.errors import StoreError
from counter.store.disk import replace_file

_log = logging.getLogger(__name__)
_MOST: Final = 200  # readers times kinds of cards; a file with more is not ours
_LARGEST: Final = 100_000  # octets
_BELIEVED: Final = timedelta(days=30)


class KeptLengths(MutableMapping[tuple[str, bytes], bool]):
    """A ``LengthMemory`` written down at every change, before the probe that it tells of is made."""

    def __init__(self, file: Path, today: date) -> None:
        self._file = file
        self._today = today
        self._known, self._since = _read(file, today)

    def __getitem__(self, key: tuple[str, bytes]) -> bool:
        return self._known[key]

    def __setitem__(self, key: tuple[str, bytes], extended: bool) -> None:
        if self._known.get(key) is not extended:
            if key not in self._known and len(self._known) >= _MOST:
                self._known.pop(next(iter(self._known)))
            self._known[key] = extended
            self._since[key] = self._today
            self._write()

    def __delitem__(self, key: tuple[str, bytes]) -> None:
        del self._known[key]
        self._write()

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def _write(self) -> None:
        rows = [
            [reader, atr.hex(), extended, self._since[reader, atr].isoformat()]
            for (reader, atr), extended in self._known.items()
        ]
        try:
            replace_file(self._file, json.dumps(rows, ensure_ascii=False).encode())
        except StoreError as exc:
            _log.info("what is known of the readers is not kept: %s", exc.code.value)


def _read(file: Path, today: date) -> tuple[dict[tuple[str, bytes], bool], dict[tuple[str, bytes], date]]:
    known: dict[tuple[str, bytes], bool] = {}
    since: dict[tuple[str, bytes], date] = {}
    try:
        rows = json.loads(file.read_text(encoding="utf-8")) if file.stat().st_size <= _LARGEST else []
        for reader, atr, extended, day in rows[:_MOST]:
            learned = date.fromisoformat(day)
            if extended is True or today - learned < _BELIEVED:
                key = (str(reader), bytes.fromhex(atr))
                known[key], since[key] = extended is True, learned
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}, {}
    return known, since
