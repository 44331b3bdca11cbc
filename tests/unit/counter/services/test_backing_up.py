"""When a backup is due, who may ask for one, and what stays of it."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from counter.carry_events import BackupMade, MakeBackup
from counter.errors import AccountError, FailureCode
from counter.model.account import Role
from counter.services.ask_to_carry import AskToCarry
from counter.services.back_up import BackUpCounter, backup_due, backup_file
from counter.store.backup import SUFFIX, CounterFolder
from counter.store.keys import KeyFile, new_recovery_pair
from tests.fakes.whole_desk import MORNING, Remembered, WholeDesk

STATION = "H15.50.05.13/A3"
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("names", "due"),
    [
        ((), True),
        ((f"H15.50.05.13-A3-20261120-080000{SUFFIX}",), False),
        ((f"H15.50.05.13-A3-20261119-090000{SUFFIX}",), True),
        ((f"H15.50.05.13-A3-20261119-090001{SUFFIX}", f"H15.50.05.13-A3-20200101-000000{SUFFIX}"), False),
        ((f"H15.50.05.13-B7-20261120-080000{SUFFIX}",), True),
        ((f"H15.50.05.13-A3-20261220-080000{SUFFIX}",), True),
        ((f"H15.50.05.13-A3-cua-toi{SUFFIX}",), True),
    ],
    ids=["none", "an hour old", "a day old", "old and young", "another counter's", "from the future", "named by hand"],
)
def test_one_is_due_once_the_newest_is_too_old(tmp_path: Path, names: tuple[str, ...], *, due: bool) -> None:
    for name in names:
        (tmp_path / name).touch()
    assert backup_due(tmp_path, STATION, DAY, MORNING) is due


def test_the_one_that_was_made_is_seen(tmp_path: Path) -> None:
    backup_file(tmp_path, STATION, lambda: MORNING).touch()
    assert not backup_due(tmp_path, STATION, DAY, MORNING + timedelta(minutes=1))


def test_a_backup_is_the_supervisors(desk: WholeDesk) -> None:
    carry = Remembered()
    with pytest.raises(AccountError) as refused:
        AskToCarry(desk.session, carry)(MakeBackup(desk.folder))
    assert refused.value.code is FailureCode.ROLE_MISSING
    desk.signed_in("mai", Role.SUPERVISOR)
    AskToCarry(desk.session, carry)(MakeBackup(desk.folder))
    assert carry.commands == [MakeBackup(desk.folder, by="mai")]


def test_it_is_made_said_noted_and_the_oldest_go(desk: WholeDesk, tmp_path: Path) -> None:
    _private, public = new_recovery_pair("một mật khẩu dài")
    folder = desk.folder / "store"
    KeyFile(folder / "keys.json").create(recovery_public=public)
    counter = CounterFolder(folder, bytes(range(32)), STATION, "live")
    usb = tmp_path / "usb"
    usb.mkdir()
    make = BackUpCounter(desk.store, lambda: counter, desk.clock, os.urandom, desk.heard.append)
    for _day in range(3):
        desk.now += DAY
        make(MakeBackup(usb, 2, "mai"))
    said = desk.said(BackupMade)
    assert said.size == said.file.stat().st_size
    assert len(list(usb.iterdir())) == 2
    assert said.file in usb.iterdir()
    line = desk.trail()[-1]
    assert (line.actor, line.action) == ("mai", "backed-up")
