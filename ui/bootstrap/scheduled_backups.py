"""The open desk's own backups: looked at now and then, made on the carry thread, nobody waits for one."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path
from typing import Final

from counter.carry_events import MakeBackup
from counter.ports import Clock, Submits
from counter.services.back_up import backup_due
from counter.settings import BackupSettings, StationSettings

BY: Final = "schedule"
_LOOK: Final = 300.0  # seconds between two looks
_FIRST: Final = 60.0  # after the start, when the officer has begun to work


class ScheduledBackups:
    """Without a folder in the settings no thread is started. A folder that is not there (a stick) is passed over."""

    def __init__(
        self,
        settings: BackupSettings,
        station: StationSettings,
        carry: Submits,
        clock: Clock,
        *,
        first: float = _FIRST,
        look: float = _LOOK,
    ) -> None:
        self._settings = settings
        self._station = f"{station.unit}/{station.counter}"
        self._carry = carry
        self._clock = clock
        self._first, self._look = first, look
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="backups", daemon=True)

    def start(self) -> None:
        if self._settings.folder:
            self._thread.start()

    def stop(self, timeout: float = 5.0) -> bool:
        """True if the thread ended in time, or never began."""
        self._stopped.set()
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        folder = Path(self._settings.folder)
        every = timedelta(hours=self._settings.every_hours)
        pause = self._first
        while not self._stopped.wait(pause):
            pause = self._look
            if folder.is_dir() and backup_due(folder, self._station, every, self._clock()):
                self._carry.submit(MakeBackup(folder, self._settings.keep, BY))
