"""The open desk backs itself up; without a folder, or without its stick, it does nothing at all."""

from __future__ import annotations

import queue
from pathlib import Path

import pytest

from counter.carry_events import MakeBackup
from counter.settings import BackupSettings, StationSettings
from tests.fakes.desk_filings import vietnam_now
from ui.bootstrap.scheduled_backups import BY, ScheduledBackups


class Queue:
    def __init__(self) -> None:
        self.commands: queue.Queue[object] = queue.Queue()

    def submit(self, command: object) -> None:
        self.commands.put(command)


def scheduled(folder: Path | str, carry: Queue) -> ScheduledBackups:
    settings = BackupSettings(str(folder), 24.0, 3)
    return ScheduledBackups(settings, StationSettings(), carry, vietnam_now, first=0.0, look=0.01)


def test_a_due_backup_is_asked_for(tmp_path: Path) -> None:
    carry = Queue()
    backups = scheduled(tmp_path, carry)
    backups.start()
    assert carry.commands.get(timeout=5) == MakeBackup(tmp_path, 3, BY)
    assert backups.stop()


@pytest.mark.parametrize("folder", ["", "not/there"])
def test_nowhere_to_put_it_nothing_is_asked(tmp_path: Path, folder: str) -> None:
    carry = Queue()
    backups = scheduled(tmp_path / folder if folder else "", carry)
    backups.start()
    with pytest.raises(queue.Empty):
        carry.commands.get(timeout=0.1)
    assert backups.stop()
