"""Where this station keeps its things, and its log: the same for the desk, the demo and the tools.

The desk's first window waits for this file: what only the log or an unnamed folder needs is loaded when it is needed.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counter.errors import SettingsError
from counter.model.vietnam_time import VIETNAM
from counter.settings import Settings, load_settings

SETTINGS_NAME = "station.toml"


def wall_clock() -> datetime:
    """Now at a Vietnamese counter, aware."""
    return datetime.now(VIETNAM)


@dataclass(frozen=True, slots=True)
class Station:
    """``folder`` holds one profile's store, keys, trust and log; profiles never share a folder."""

    settings: Settings
    folder: Path

    @property
    def store_folder(self) -> Path:
        return self.folder / "store"

    @property
    def trust_folder(self) -> Path:
        return self.folder / "trust"

    @property
    def gateway_folder(self) -> Path:
        return self.folder / "gateway"

    @property
    def slips_folder(self) -> Path:
        return Path(self.settings.paper.folder) if self.settings.paper.folder else self.folder / "slips"

    @property
    def spool_folder(self) -> Path:
        """Where a slip lies while it is printed; never a folder of the office's own, for it is emptied."""
        return self.folder / "spool"

    @property
    def lists_folder(self) -> Path:
        return self.folder / "lists"

    @property
    def reader_lengths_file(self) -> Path:
        return self.folder / "readers.json"

    @property
    def language_file(self) -> Path:
        return self.folder / "language"

    @property
    def training(self) -> bool:
        return self.settings.station.profile == "training"


def open_station(settings_file: Path | None, state: Path | None) -> Station:
    """Settings from ``settings_file`` (or the state folder's station.toml), folders made.

    Raises SettingsError with every problem; a file that was named and is not there is one.
    """
    base = state or Path(importlib.import_module("platformdirs").user_data_path("motcua", appauthor=False))
    if settings_file is not None and not settings_file.exists():
        raise SettingsError((f"{settings_file}: no such file",))
    settings = load_settings(settings_file or base / SETTINGS_NAME)
    folder = base / settings.station.profile
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise SettingsError((f"{folder}: {exc.strerror}",)) from exc
    return Station(settings, folder)


def log_to(folder: Path, *, traffic: bool, name: str = "motcua.log", form: logging.Formatter | None = None) -> None:
    """A rotating log in the profile's folder. No personal data and no key ever reaches it. ``form``: None for text."""
    handler = importlib.import_module("logging.handlers").RotatingFileHandler(
        folder / name, maxBytes=1_000_000, backupCount=5, encoding="utf-8", delay=True
    )
    text = logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    handler.setFormatter(form or text)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    every_byte = importlib.import_module("devices.card.channel").TRAFFIC
    logging.getLogger("devices.card").setLevel(every_byte if traffic else logging.INFO)


def child_command(*words: str) -> list[str]:
    """The command that starts this program again as a child: installed, from source, frozen into one folder."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-X", "utf8", "-m", "ui", *words]


def child_environment() -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
