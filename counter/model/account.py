"""Local accounts of officers and supervisors, and the lines of the audit trail."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique
from typing import Final

LONGEST_NAME: Final = 80  # letters, of whoever has an account


@unique
class Role(StrEnum):
    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Account:
    """``password_hash`` is an argon2id string; ``failures`` counts since the last success.

    ``blocked``: an administrator shut it; ``must_change``: its password is temporary.
    """

    username: str
    display_name: str
    role: Role
    password_hash: str = field(repr=False)
    failures: int = 0
    locked_until: datetime | None = None
    blocked: bool = False
    must_change: bool = False


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Who did what to which dossier, and why. No personal data beyond the dossier's id."""

    at: datetime
    actor: str
    action: str
    subject: str = ""
    purpose: str = ""
