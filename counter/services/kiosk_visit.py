"""What a kiosk asks of the desk thread beyond a desk: a visit ends, its filing is noted, the program may end."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from counter.accounts import SignInVerdict, sign_in
from counter.kiosk_events import EndVisit, KioskMayEnd, LeaveKiosk, LeavingRefused, NoteKioskFiling
from counter.model.account import Account, AuditLine, Role
from counter.ports import Clock, Post, RandomBytes
from counter.services.session import Session
from counter.store.store import Store

KIOSK: Final = "kiosk"  # the account under which a kiosk files: a machine, and nobody's
_TRIED: Final = "kiosk/pin-tried"  # wrong PINs in a row, and until when none is looked at
KEPT_PREPARED: Final = timedelta(days=7)
_CHANNEL: Final = "KenhThucHien 1"  # 2 only with the resident's own VNeID sign-in, which does not exist yet


class EndKioskVisit:
    """A draft that was filed meanwhile is gone already; another officer's is left alone."""

    def __init__(self, store: Store, session: Session, clock: Clock) -> None:
        self._store = store
        self._session = session
        self._clock = clock

    def __call__(self, command: EndVisit) -> None:
        officer = self._session.officer.username
        with self._store.begin() as work:
            draft = work.drafts.get(command.draft)
            if draft is not None and draft.officer == officer:
                work.drafts.delete(draft.id)
                work.audit.append(AuditLine(self._clock(), officer, "visit-wiped", str(draft.id)))
                work.commit()
        self._session.forget(command.draft)


def wipe_left_visits(store: Store, clock: Clock) -> int:
    """At a kiosk's start: how many drafts went that no visit will come back to.

    A visit that a power cut ended never reached its own end. What was prepared for the counter is kept for as
    long as somebody may come with its paper, and no longer.
    """
    now = clock()
    gone = 0
    with store.begin() as work:
        for draft in work.drafts.of_officer(KIOSK):
            prepared = any(line.action == "declaration-printed" for line in work.audit.about(str(draft.id)))
            if prepared and now - draft.changed_at < KEPT_PREPARED:
                continue
            work.drafts.delete(draft.id)
            work.audit.append(AuditLine(now, KIOSK, "visit-wiped", str(draft.id), "left"))
            gone += 1
        if gone:
            work.commit()
    return gone


class NoteFiledAtKiosk:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def __call__(self, command: NoteKioskFiling) -> None:
        with self._store.begin() as work:
            work.audit.append(AuditLine(self._clock(), KIOSK, "filed-at-kiosk", str(command.filing), _CHANNEL))
            work.commit()


class LetKioskEnd:
    """Judges the PIN by the rules of passwords: wrong ones are counted, and lock for a while; pulling the plug too."""

    def __init__(self, pin_hash: str, store: Store, clock: Clock, random: RandomBytes, post: Post) -> None:
        self._pin = Account(KIOSK, KIOSK, Role.OFFICER, pin_hash)
        self._store = store
        self._clock = clock
        self._random = random
        self._post = post

    def __call__(self, command: LeaveKiosk) -> None:
        """Raises AccountError SIGN_IN_REFUSED where the station has no PIN."""
        now = self._clock()
        with self._store.begin() as work:
            tried = work.keyvalues.get(_TRIED)
        failures, until = json.loads(tried) if tried else (0, None)
        before = replace(self._pin, failures=failures, locked_until=datetime.fromisoformat(until) if until else None)
        pin, verdict = sign_in(before, command.pin, now, self._random)
        welcome = verdict is SignInVerdict.WELCOME
        with self._store.begin() as work:
            locked = pin.locked_until.isoformat() if pin.locked_until else None
            work.keyvalues.put(_TRIED, json.dumps([pin.failures, locked]).encode())
            work.audit.append(AuditLine(now, KIOSK, "kiosk-left" if welcome else "kiosk-pin-refused"))
            work.commit()
        self._post(KioskMayEnd() if welcome else LeavingRefused(pin.locked_until))
