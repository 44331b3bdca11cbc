"""The holes in the wall: what the desk needs of the world, one to three methods each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from counter.consent_events import ConsentAnswered, ConsentRequest
from counter.consents import Consent
from counter.events import Command, Event
from counter.model.citizen import Citizen
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.scanning import ScanSource, ScanWish

Clock = Callable[[], datetime]  # aware, Asia/Ho_Chi_Minh
NewId = Callable[[], UUID]  # UUIDv7
RandomBytes = Callable[[int], bytes]
Post = Callable[[Event], None]


class Submits(Protocol):
    """A worker as the screens see it: takes a frozen command, returns at once."""

    def submit(self, command: Command) -> None: ...


@dataclass(frozen=True, slots=True)
class PopulationQuery:
    """Number, name and birth must match together; officer, dossier and purpose are logged."""

    number: PersonalNumber
    name: PersonName
    birth: PartialDate = field(repr=False)
    officer: str
    dossier: UUID
    purpose: str = field(default="")


class PopulationRegister(Protocol):
    def look_up(self, query: PopulationQuery) -> Citizen | None:
        """The citizen, or None when not found. Raises LineError when the register can't be asked."""
        ...


class ConsentRoad(Protocol):
    """The way to the VNeID of somebody who is not here. No public interface exists: a deployment supplies one."""

    def inquire(self, request: ConsentRequest) -> ConsentAnswered:
        """Hand the request over, unless it was before, and tell how it stands. Raises LineError."""
        ...

    def remind(self, request: ConsentRequest) -> ConsentAnswered:
        """Remind whoever was asked, and tell how it stands. Raises LineError."""
        ...

    def withdraw(self, consent: Consent) -> None:
        """Ask them no longer; one that nobody holds is withdrawn already. Raises LineError."""
        ...


class KeyVault(Protocol):
    """The operating system's vault: Windows Credential Locker, Secret Service."""

    def get(self, name: str) -> bytes | None: ...
    def put(self, name: str, secret: bytes) -> None: ...
    def delete(self, name: str) -> None: ...


class Printer(Protocol):
    def print_pdf(self, pdf: bytes, title: str) -> Path:
        """Puts the paper out; where the printer is a folder, the file's path, else the slip's name alone.

        Raises PaperError.
        """
        ...


class Scanner(Protocol):
    def sources(self) -> tuple[ScanSource, ...]:
        """What is connected now; asking may take seconds. Raises PaperError."""
        ...

    def scan(self, wish: ScanWish) -> Iterator[bytes]:
        """Each page as an image's bytes (PNG or JPEG), as soon as it has been through. Raises PaperError NO_SCANNER,
        FEEDER_EMPTY, SCANNER_JAMMED, SCAN_FAILED, SCAN_CANCELLED; pages that came before it stand.
        """
        ...

    def cancel(self) -> None:
        """From any thread: the scan that runs now ends with SCAN_CANCELLED. None running is no failure."""
        ...
