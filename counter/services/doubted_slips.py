"""*Phiếu đã ra chưa?*: what the printer was given and nobody saw come out, on the paper thread.

The intention to print is in the store before the printer is given anything and leaves it with the line that
says it was printed. One that is found there between two commands has an unknown outcome, and only somebody who
looks into the tray can tell. The paper thread alone asks: there nothing is being printed at that moment.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID

from counter.events import PrintSlip, SlipKind
from counter.model.account import AuditLine
from counter.ports import Post
from counter.services.paper_desk import PaperDesk
from counter.slip_events import DoubtedSlip, ListDoubtedSlips, SettleSlip, SlipsDoubted
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork

_BEGUN: Final = "slip-begun/"


def begin_slip(work: UnitOfWork, slip: DoubtedSlip) -> None:
    """It goes to the printer as soon as this is committed."""
    said = [slip.code, slip.begun_at.isoformat(), slip.again]
    work.keyvalues.put(_begun_key(slip.filing, slip.kind), json.dumps(said).encode())


def end_slip(work: UnitOfWork, filing: UUID, kind: SlipKind, code: str) -> None:
    """It came out: nobody who wants a first one gets another under this code."""
    work.keyvalues.put(_printed_key(filing, kind), code.encode())
    work.keyvalues.drop(_begun_key(filing, kind))


def came_out(work: UnitOfWork, filing: UUID, kind: SlipKind, code: str) -> bool:
    """Whether the slip that came out last bears ``code``."""
    return work.keyvalues.get(_printed_key(filing, kind)) == code.encode()


def doubt_of(work: UnitOfWork, filing: UUID, kind: SlipKind) -> DoubtedSlip | None:
    kept = work.keyvalues.get(_begun_key(filing, kind))
    return _slip(filing, kind, kept) if kept else None


def doubted_slips(work: UnitOfWork) -> tuple[DoubtedSlip, ...]:
    """The oldest first."""
    found = []
    for name, kept in work.keyvalues.under(_BEGUN).items():
        kind, _, filing = name.removeprefix(_BEGUN).partition("/")
        found.append(_slip(UUID(filing), SlipKind(kind), kept))
    return tuple(sorted(found, key=lambda slip: slip.begun_at))


def tell_doubted(store: Store, post: Post) -> None:
    """Raises StoreError."""
    with store.begin() as work:
        slips = doubted_slips(work)
    post(SlipsDoubted(slips))


class TellDoubtedSlips:
    """Asked for at every sign-in; where nothing is in doubt nothing is said."""

    def __init__(self, store: Store, post: Post) -> None:
        self._store = store
        self._post = post

    def __call__(self, _command: ListDoubtedSlips) -> None:
        tell_doubted(self._store, self._post)


class SettleDoubtedSlip:
    """What the officer saw in the tray. Answered twice, it counts once."""

    def __init__(self, desk: PaperDesk, print_slip: Callable[[PrintSlip], None]) -> None:
        self._desk = desk
        self._print = print_slip

    def __call__(self, command: SettleSlip) -> None:
        """Raises PaperError(PRINT_FAILED); then the slip is in doubt as before."""
        desk = self._desk
        with desk.store.begin() as work:
            doubt = doubt_of(work, command.filing, command.kind)
            if doubt is not None and command.came_out:
                action = f"{doubt.kind.value}-printed"
                work.audit.append(AuditLine(desk.clock(), command.by, action, str(doubt.filing), "seen"))
                end_slip(work, doubt.filing, doubt.kind, doubt.code)
                work.commit()
        if doubt is not None and not command.came_out:
            # never seen by anybody, it is no second copy: a first slip stays one without the mark
            self._print(PrintSlip(doubt.filing, doubt.kind, again=doubt.again, by=command.by, unconfirmed=True))
            return
        tell_doubted(desk.store, desk.post)


def _slip(filing: UUID, kind: SlipKind, kept: bytes) -> DoubtedSlip:
    code, begun_at, again = json.loads(kept)
    return DoubtedSlip(filing, kind, code, datetime.fromisoformat(begun_at), again)


def _begun_key(filing: UUID, kind: SlipKind) -> str:
    return f"{_BEGUN}{kind.value}/{filing}"


def _printed_key(filing: UUID, kind: SlipKind) -> str:
    """Where ``keyvalues`` holds the code on the slip that came out last."""
    return f"slip/{kind.value}/{filing}"
