"""The supervisor's backup: the whole counter into a sealed file, while the desk works on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from counter.carry_events import BackupMade, MakeBackup
from counter.model.account import AuditLine
from counter.ports import Clock, Post, RandomBytes
from counter.store.backup import SUFFIX, CounterFolder, back_up, backup_stem, rotate
from counter.store.store import Store


def backup_file(target: Path, station: str, clock: Clock) -> Path:
    """``target`` itself, or in that folder a name by station and time."""
    if not target.is_dir():
        return target
    return target / f"{backup_stem(station)}-{clock():%Y%m%d-%H%M%S}{SUFFIX}"


def backup_due(folder: Path, station: str, every: timedelta, now: datetime) -> bool:
    """Whether this station's newest backup in ``folder`` is older than ``every``; a name from the future is old too."""
    stem = f"{backup_stem(station)}-"
    made = [_made_at(file.name[len(stem) : -len(SUFFIX)], now) for file in folder.glob(f"{stem}*{SUFFIX}")]
    return not any(at is not None and timedelta() <= now - at < every for at in made)


def _made_at(text: str, now: datetime) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y%m%d-%H%M%S").replace(tzinfo=now.tzinfo)
    except ValueError:  # a file that somebody else named
        return None


class BackUpCounter:
    """On the carry thread. ``counter`` tells at the moment what belongs to it, and with which key."""

    def __init__(
        self, store: Store, counter: Callable[[], CounterFolder], clock: Clock, random: RandomBytes, post: Post
    ) -> None:
        self._store = store
        self._counter = counter
        self._clock = clock
        self._random = random
        self._post = post

    def __call__(self, command: MakeBackup) -> None:
        """Raises StoreError as ``counter.store.backup.back_up``; the older backups are then all still there."""
        counter = self._counter()
        file = backup_file(command.target, counter.station, self._clock)
        size = back_up(counter, file, at=self._clock(), random=self._random)
        rotate(file, counter.station, command.keep)
        with self._store.begin() as work:
            work.audit.append(AuditLine(self._clock(), command.by, "backed-up", file.name, f"{size} bytes"))
            work.commit()
        self._post(BackupMade(file, size))
