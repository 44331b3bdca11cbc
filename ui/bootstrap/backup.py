"""``motcua backup`` and ``restore``: the whole counter into one file, and out of it on another PC."""

from __future__ import annotations

import argparse
import getpass
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from counter.carry.framing import open_carried
from counter.errors import FailureCode, StoreError
from counter.services.back_up import backup_file
from counter.services.begin_again import begin_again
from counter.settings import load_settings
from counter.store.backup import KEY_FILE, BackupReader, CounterFolder, back_up, rotate
from counter.store.disk import disk_errors, replace_file
from counter.store.keys import KeyFile
from counter.store.store import Store
from ui.bootstrap.keys import data_key, vault_of
from ui.bootstrap.overlay import OVERLAY
from ui.bootstrap.station import SETTINGS_NAME, Station, open_station, wall_clock
from ui.text import in_bytes

_PLAIN = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")


def counter_folder(station: Station, settings_file: Path | None = None) -> CounterFolder:
    """What belongs to this counter, and the key that opens it. Raises StoreError as ``data_key``."""
    own = station.settings.station
    return CounterFolder(
        store=station.store_folder,
        data_key=data_key(station, station.store_folder),
        station=f"{own.unit}/{own.counter}",
        profile=own.profile,
        extras=dict(_extras(station, settings_file)),
    )


def _extras(station: Station, settings_file: Path | None) -> Iterator[tuple[str, Path]]:
    """Settings, the certificates that they name, the office's own catalogue and lists.

    None of it is secret, all of it needed: filings keep the version of the catalogue that they were made by.
    """
    named = station.settings
    for path, file in (
        (SETTINGS_NAME, settings_file or station.folder.parent / SETTINGS_NAME),
        ("named/gateway.pem", Path(named.gateway.certificate or ".")),
        ("named/recovery.pem", Path(named.station.recovery_public or ".")),
    ):
        if file.is_file():
            yield path, file
    for folder in (station.folder / OVERLAY, station.lists_folder):
        for file in sorted(folder.rglob("*")):
            parts = file.relative_to(station.folder).parts
            if file.is_file() and all(_PLAIN.fullmatch(part) for part in parts):
                yield "/".join(parts), file


def run_backup(options: argparse.Namespace) -> int:
    """Also beside a running desk: nobody waits for it."""
    station = open_station(options.settings, options.state)
    counter = counter_folder(station, options.settings)
    file = backup_file(options.to, counter.station, wall_clock)
    size = back_up(counter, file, at=wall_clock(), random=os.urandom)
    gone = rotate(file, counter.station, options.keep)
    print(f"Đã sao lưu và đọc lại kiểm tra: {file} ({in_bytes(size)})")
    if gone:
        print(f"Đã bỏ {gone} bản cũ, giữ {options.keep} bản mới nhất.")
    return 0


def run_restore(options: argparse.Namespace) -> int:
    """Into an empty state folder only; a restore that is cut short leaves none that the desk would open."""
    base = options.state or platformdirs.user_data_path("motcua", appauthor=False)
    with open_carried(options.file) as source:
        backup = BackupReader(source)
        folder = base / backup.head.profile
        fresh = folder.with_name(folder.name + ".restoring")
        # settings beside an unfinished restore are that restore's: it was cut short after it had put them there
        if _holds_something(folder) or ((base / SETTINGS_NAME).exists() and not fresh.exists()):
            raise StoreError(FailureCode.STATE_NOT_EMPTY, "there is a counter already")
        with disk_errors():
            shutil.rmtree(fresh, ignore_errors=True)
            (fresh / KEY_FILE).parent.mkdir(parents=True)
        replace_file(fresh / KEY_FILE, backup.head.key_file)
        keys = KeyFile(fresh / KEY_FILE)
        key = keys.unlock_with_recovery(_read(options.recovery_key), os.environ.get("MOTCUA_RECOVERY_PASSPHRASE"))
        files = backup.unpack(key, fresh)
    series = _begin_again(fresh, key, backup, options.settings)
    with disk_errors():
        if folder.exists():
            folder.rmdir()
        if (fresh / SETTINGS_NAME).exists():
            (fresh / SETTINGS_NAME).replace(base / SETTINGS_NAME)
        fresh.replace(folder)
    station = open_station(options.settings, base)
    KeyFile(station.folder / KEY_FILE).add_vault(key, vault_of(station), "after restore")
    print(f"Đã khôi phục quầy {backup.head.station} từ bản lúc {backup.head.at:%H:%M %d/%m/%Y}: {files} tệp.")
    print(f"Số tạm từ nay mang loạt {series}. Hồ sơ xuất ra USB sau bản sao lưu: chạy motcua import FILE.")
    for named in (station.settings.gateway.certificate, station.settings.station.recovery_public):
        if named and not Path(named).exists():
            print(f"Không thấy {named} trên máy này: bản sao ở {station.folder / 'named'}, sửa lại {SETTINGS_NAME}.")
    return 0


def _begin_again(fresh: Path, key: bytes, backup: BackupReader, settings_file: Path | None) -> str:
    """Before the folder gets its name: no desk may ever open it as the counter that it was."""
    settings = load_settings(settings_file or fresh / SETTINGS_NAME)
    store = Store.open(fresh / "store", key, wall_clock)
    try:
        return begin_again(
            store, settings.station, getpass.getuser(), backup.head.at, clock=wall_clock, random=os.urandom
        )
    finally:
        store.close()


def _holds_something(folder: Path) -> bool:
    return folder.exists() and any(folder.iterdir())


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as exc:
        raise StoreError(FailureCode.KEY_LOST, f"recovery key file: {exc.strerror}") from exc
