"""The station's settings: one frozen value of small groups, loaded once, every problem at once."""

from __future__ import annotations

import importlib
import math
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from counter.errors import SettingsError
from counter.model.limits import LARGEST_PAPER

_MOST_WORKERS = 32
_HIGHEST_PORT = 65_535
_COUNTER = re.compile(r"[A-Z0-9]{1,8}")
LEAST_BYTES_PER_HOUR = 128 * 1024  # registrations and questions alone may need half of it
_UNIT = re.compile(r"[GH][0-9]{2}(\.[0-9]{1,3}){0,4}")
_ORIGIN = re.compile(r"https://[A-Za-z0-9.-]{1,100}(:[0-9]{1,5})?")


@dataclass(frozen=True, slots=True)
class StationSettings:
    """Who this counter is. ``profile``: "training" or "live": separate data, keys, trust, log.

    ``level``: whose counter it is, as in ``counter.catalogue.procedure.Level``.
    ``recovery_public``: PEM file of the office's recovery key, which opens the store when the vault is lost.
    """

    profile: str = "training"
    counter: str = "A3"
    counter_name: str = "Quầy 3"
    unit: str = "H15.50.05.13"
    unit_name: str = "Phường An Bình"
    province_name: str = "Tỉnh Ví Dụ"
    centre_name: str = "Trung tâm Phục vụ hành chính công"
    address: str = ""
    hotline: str = ""
    level: str = "commune"
    recovery_public: str = ""


@dataclass(frozen=True, slots=True)
class GatewaySettings:
    """Where the gateway is and how long to wait for it, in seconds.

    ``bytes_per_hour``: what may be sent in any sixty minutes over a metered line; 0: no limit.
    """

    url: str = "https://127.0.0.1:8443"
    certificate: str = ""
    connect_timeout: float = 5.0
    answer_timeout: float = 20.0
    bytes_per_hour: int = 0


@dataclass(frozen=True, slots=True)
class GatewayProgramSettings:
    """The gateway as this machine runs it. ``database``: "" for an encrypted file, else ``postgresql://…``.

    ``workers``: processes that share port and database; ``metrics_port``: on loopback, one more for each
    further worker; 0: no metrics.
    """

    database: str = field(default="", repr=False)
    host: str = "127.0.0.1"
    workers: int = 1
    metrics_port: int = 0


@dataclass(frozen=True, slots=True)
class CardSettings:
    """``reader``: a reader's name to prefer; "" takes the first with an ID card."""

    reader: str = ""
    allow_bac: bool = True
    stuck_after: float = 30.0


@dataclass(frozen=True, slots=True)
class PaperSettings:
    """``folder``: where slips go as PDF, and stay, in clear; sizes in bytes.

    ``printer``: "" puts slips into the folder, "default" onto the system's printer, else a queue's name; what a
    printer takes stays nowhere.
    """

    folder: str = ""
    printer: str = ""
    size: str = "A5"
    largest_attachment: int = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class BackupSettings:
    """``folder``: where the open desk puts a backup by itself, best another disk; "" makes none.

    One is due ``every_hours`` after the last one that lies there; the ``keep`` newest stay.
    """

    folder: str = ""
    every_hours: float = 24.0
    keep: int = 7


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """``pin_hash``: argon2id, by ``motcua kiosk --make-pin``; without it a live kiosk does not open.

    ``idle_after`` seconds without a touch a countdown of ``countdown`` begins, then everything is wiped.
    ``services``: codes of the procedures that are offered, with commas between; "" offers the usual ones.
    """

    pin_hash: str = field(default="", repr=False)
    idle_after: float = 60.0
    countdown: float = 20.0
    services: str = ""


@dataclass(frozen=True, slots=True)
class AccountSettings:
    """How officers sign in. ``second_factor``: who must have one: "nobody", "trusted" (supervisors and
    administrators) or "everybody".

    ``lock_after`` seconds without a key or a touch the desk locks itself, 0: never; ``confirm_after`` seconds
    after the last password what is grave asks for it again.
    """

    second_factor: str = "nobody"
    lock_after: float = 600.0
    confirm_after: float = 300.0


@dataclass(frozen=True, slots=True)
class CitizenSettings:
    """The citizen's window. ``touch_only``: its screen feels touches, and the officer's mouse counts nothing there.

    ``rating_address``: the gateway as a citizen's telephone reaches it, ``https://`` and a host; "" puts no
    link on slips.
    """

    touch_only: bool = False
    rating_address: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    station: StationSettings = StationSettings()
    gateway: GatewaySettings = GatewaySettings()
    gateway_program: GatewayProgramSettings = GatewayProgramSettings()
    card: CardSettings = CardSettings()
    paper: PaperSettings = PaperSettings()
    backup: BackupSettings = BackupSettings()
    kiosk: KioskSettings = KioskSettings()
    accounts: AccountSettings = AccountSettings()
    citizen: CitizenSettings = CitizenSettings()


T = TypeVar("T")


def _group(kind: type[T], name: str, raw: Mapping[str, Any], problems: list[str]) -> T:
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for key, value in raw.items():
        wanted = hints.get(key)
        if wanted is None:
            problems.append(f"[{name}] {key}: no such setting")
        elif wanted is float and type(value) in (int, float):
            values[key] = float(value)
        elif type(value) is not wanted:
            problems.append(f"[{name}] {key}: wants {wanted.__name__}, has {type(value).__name__}")
        else:
            values[key] = value
    return kind(**values)


def _check(settings: Settings, problems: list[str]) -> None:
    station = settings.station
    if station.profile not in ("training", "live"):
        problems.append('[station] profile: "training" or "live"')
    if station.level not in ("commune", "province", "branch"):
        problems.append('[station] level: "commune", "province" or "branch"')
    if not _COUNTER.fullmatch(station.counter):
        problems.append("[station] counter: one to eight of A-Z and 0-9")
    if not _UNIT.fullmatch(station.unit):
        problems.append("[station] unit: an agency code such as H15.50.05.13")
    _check_accounts(settings.accounts, problems)
    _check_line(settings.gateway, problems)
    _check_gateway_program(settings.gateway_program, problems)
    _check_citizen(settings.citizen, problems)
    if station.profile == "live" and not settings.gateway.certificate:
        problems.append("[gateway] certificate: a live station pins its gateway's certificate (PEM)")
    if settings.paper.largest_attachment > LARGEST_PAPER:
        problems.append(f"[paper] largest_attachment: at most {LARGEST_PAPER}, which is what a gateway takes")
    if settings.paper.size not in ("A4", "A5"):
        problems.append('[paper] size: "A4" or "A5"')
    for name, number in (
        ("[gateway] connect_timeout", settings.gateway.connect_timeout),
        ("[gateway] answer_timeout", settings.gateway.answer_timeout),
        ("[card] stuck_after", settings.card.stuck_after),
        ("[paper] largest_attachment", settings.paper.largest_attachment),
        ("[backup] every_hours", settings.backup.every_hours),
        ("[backup] keep", settings.backup.keep),
        ("[kiosk] idle_after", settings.kiosk.idle_after),
        ("[kiosk] countdown", settings.kiosk.countdown),
        ("[accounts] confirm_after", settings.accounts.confirm_after),
    ):
        if not 0 < number < math.inf:
            problems.append(f"{name}: must be a number above zero")


def _check_accounts(accounts: AccountSettings, problems: list[str]) -> None:
    if accounts.second_factor not in ("nobody", "trusted", "everybody"):
        problems.append('[accounts] second_factor: "nobody", "trusted" or "everybody"')
    if not 0 <= accounts.lock_after < math.inf:
        problems.append("[accounts] lock_after: seconds, 0 for never")


def _check_citizen(citizen: CitizenSettings, problems: list[str]) -> None:
    if citizen.rating_address and not _ORIGIN.fullmatch(citizen.rating_address):
        problems.append("[citizen] rating_address: https:// and a host, without a path")


def _check_line(gateway: GatewaySettings, problems: list[str]) -> None:
    if not gateway.url.startswith("https://"):
        problems.append("[gateway] url: must begin with https://")
    if gateway.bytes_per_hour != 0 and gateway.bytes_per_hour < LEAST_BYTES_PER_HOUR:
        problems.append(f"[gateway] bytes_per_hour: 0 for no limit, else at least {LEAST_BYTES_PER_HOUR}")


def _check_gateway_program(program: GatewayProgramSettings, problems: list[str]) -> None:
    if program.database and not program.database.startswith("postgresql://"):
        problems.append("[gateway_program] database: postgresql://… or nothing")
    if not 1 <= program.workers <= _MOST_WORKERS:
        problems.append(f"[gateway_program] workers: 1 to {_MOST_WORKERS}")
    if program.workers > 1 and sys.platform == "win32":
        problems.append("[gateway_program] workers: no port is shared on Windows; start several on ports of their own")
    if not 0 <= program.metrics_port <= _HIGHEST_PORT - _MOST_WORKERS:
        problems.append("[gateway_program] metrics_port: 0 for none, or a port")


def _from_environment(raw: dict[str, Any], environment: Mapping[str, str], problems: list[str]) -> None:
    """``MOTCUA_<GROUP>_<KEY>`` overrides the file; the text is read as the setting's type."""
    for group_field in fields(Settings):
        for key, wanted in get_type_hints(type(group_field.default)).items():
            name = f"MOTCUA_{group_field.name}_{key}".upper()
            if (text := environment.get(name)) is None:
                continue
            convert = {bool: lambda t: {"1": True, "0": False}[t]}.get(wanted, wanted)
            group = raw.setdefault(group_field.name, {})
            if not isinstance(group, dict):  # said where the groups are read
                continue
            try:
                group[key] = convert(text)
            except (ValueError, KeyError):
                problems.append(f"{name}: wants {wanted.__name__}")


def load_settings(file: Path | None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from a station file (TOML, UTF-8) and the environment; a missing file is the defaults.

    A byte order mark before it is no fault: editors on Windows write one.

    Raises SettingsError with every problem found.
    """
    problems: list[str] = []
    raw: dict[str, Any] = {}
    if file is not None and file.exists():
        try:
            # loaded where there is a file to read: a desk without one paints its first window sooner
            raw = importlib.import_module("tomllib").loads(file.read_text(encoding="utf-8-sig"))
        except ValueError as exc:  # not TOML, or not UTF-8
            raise SettingsError((f"{file.name}: {exc}",)) from exc
        except OSError as exc:
            raise SettingsError((f"{file.name}: {exc.strerror}",)) from exc
    _from_environment(raw, environment, problems)
    groups: dict[str, Any] = {}
    for group_field in fields(Settings):
        part = raw.pop(group_field.name, {})
        if not isinstance(part, dict):
            problems.append(f"[{group_field.name}]: must be a table")
            part = {}
        groups[group_field.name] = _group(type(group_field.default), group_field.name, part, problems)
    problems.extend(f"[{name}]: no such group" for name in raw)
    settings = Settings(**groups)
    _check(settings, problems)
    if problems:
        raise SettingsError(tuple(problems))
    return settings
