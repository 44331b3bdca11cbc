"""Why no card can be read: the service, the readers and the cards, each looked at and named.

Findings carry codes, never sentences: ``ui/text.py`` has those. Run by ``motcua doctor``.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, unique
from pathlib import Path

from counter.errors import CardError, FailureCode
from counter.events import ReaderState
from devices.card.readers import Connection, Readers, ReaderSnapshot

# SELECT by AID of the eMRTD application (9303-10 §3.5.1); no answer data wanted.
_SELECT_EMRTD = bytes.fromhex("00A4040C07A0000002471001")
_PCSCD_SOCKET = Path("/run/pcscd/pcscd.comm")


@unique
class Cause(StrEnum):
    """Closed: what was found, with what helps."""

    SERVICE_NOT_INSTALLED = "service_not_installed"  # install pcscd
    SERVICE_STOPPED = "service_stopped"  # start it; Windows starts it with the first reader
    SERVICE_FORBIDDEN = "service_forbidden"  # this user may not open its socket
    ONLY_CARDLESS_READERS = "only_cardless_readers"  # Windows Hello and its kind: plug in a real one
    NO_READER = "no_reader"  # plug one in, look at its driver
    EMPTY_READER = "empty_reader"  # lay a card on it
    BUSY_READER = "busy_reader"  # another program holds the card
    MUTE_CARD = "mute_card"  # turned over, dirty, or not a chip card
    OTHER_CARD = "other_card"  # a chip without the eMRTD application
    ID_CARD = "id_card"  # all is well


@dataclass(frozen=True, slots=True)
class Finding:
    """``code`` None: nothing is wrong here. ``detail``: a reader's name, an ATR; never a person's data."""

    cause: Cause
    code: FailureCode | None
    detail: str = ""


def diagnose(open_readers: Callable[[], Readers]) -> tuple[Finding, ...]:
    """One look at everything between this program and a card; at least one finding, never an error."""
    readers = open_readers()
    try:
        look = readers.wait(0.0)
        if look.state is ReaderState.SERVICE_DOWN:
            return (Finding(_service_cause(), FailureCode.READER_SERVICE_DOWN),)
        if not look.slots:
            return (_no_reader(look),)
        return tuple(_reader(readers, slot.name) if slot.card else _empty(slot.name) for slot in look.slots)
    finally:
        readers.close()


def _no_reader(look: ReaderSnapshot) -> Finding:
    if look.cardless:
        return Finding(Cause.ONLY_CARDLESS_READERS, FailureCode.NO_READER, ", ".join(look.cardless))
    return Finding(Cause.NO_READER, FailureCode.NO_READER)


def _empty(reader: str) -> Finding:
    return Finding(Cause.EMPTY_READER, FailureCode.NO_CARD, reader)


_CAUSES = {
    FailureCode.READER_BUSY: Cause.BUSY_READER,
    FailureCode.NO_CARD: Cause.EMPTY_READER,
    FailureCode.CARD_REMOVED: Cause.EMPTY_READER,
    FailureCode.NO_READER: Cause.NO_READER,
    FailureCode.READER_SERVICE_DOWN: Cause.SERVICE_STOPPED,
}


def _reader(readers: Readers, reader: str) -> Finding:
    try:
        connection = readers.connect(reader)
        try:
            return _card(connection, reader)
        finally:
            connection.close()
    except CardError as exc:
        return Finding(_CAUSES.get(exc.code, Cause.MUTE_CARD), exc.code, reader)


def _card(connection: Connection, reader: str) -> Finding:
    status = connection.transmit(_SELECT_EMRTD)[-2:]
    detail = f"{reader}, ATR {connection.atr.hex()}"
    # 69xx: the application is there and wants PACE first.
    if status == b"\x90\x00" or status[:1] == b"\x69":
        return Finding(Cause.ID_CARD, None, detail)
    return Finding(Cause.OTHER_CARD, FailureCode.NOT_AN_ID_CARD, f"{detail}, SELECT {status.hex()}")


def _service_cause(platform: str = sys.platform) -> Cause:
    if platform == "win32":
        return Cause.SERVICE_STOPPED
    if shutil.which("pcscd", path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])) is None:
        return Cause.SERVICE_NOT_INSTALLED
    if _PCSCD_SOCKET.exists() and not os.access(_PCSCD_SOCKET, os.R_OK | os.W_OK):
        return Cause.SERVICE_FORBIDDEN
    return Cause.SERVICE_STOPPED
