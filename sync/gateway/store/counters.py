"""Counters that may speak to this gateway: their keys, their enrolment codes, the nonces they used."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from sync.gateway.store.inserting import insert_new
from sync.gateway.store.tables import counters, enrolment_codes, nonces

_SPEAKING = select(counters.c.id).where(
    counters.c.id.in_(bindparam("wanted", expanding=True)), counters.c.revoked_at.is_(None)
)


@dataclass(frozen=True, slots=True)
class KnownCounter:
    """``id``: ``<unit>/<counter>``; ``public_key``: Ed25519, 32 bytes."""

    id: str
    public_key: bytes
    revoked: bool

    @property
    def unit(self) -> str:
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        return self.id.partition("/")[2]


def find(connection: Connection, counter: str) -> KnownCounter | None:
    row = connection.execute(select(counters).where(counters.c.id == counter)).one_or_none()
    return None if row is None else KnownCounter(row.id, bytes(row.public_key), row.revoked_at is not None)


def may_speak(connection: Connection, counter: str) -> bool:
    """False: revoked, or unknown."""
    row = connection.execute(select(counters.c.revoked_at).where(counters.c.id == counter)).one_or_none()
    return row is not None and row.revoked_at is None


def speaking(connection: Connection, wanted: Collection[str]) -> frozenset[str]:
    """Those of ``wanted`` that may speak."""
    return frozenset(connection.scalars(_SPEAKING, {"wanted": list(wanted)}))


def listed(connection: Connection) -> tuple[KnownCounter, ...]:
    """All that were ever enrolled, by name."""
    rows = connection.execute(select(counters).order_by(counters.c.id))
    return tuple(KnownCounter(row.id, bytes(row.public_key), row.revoked_at is not None) for row in rows)


def revoke(connection: Connection, counter: str, now: datetime) -> bool:
    """From this commit on no worker takes anything from it. False: there is no such counter."""
    here = counters.update().where(counters.c.id == counter)
    return connection.execute(here.values(revoked_at=now)).rowcount == 1


def offer_code(connection: Connection, code: str, counter: str, expires_at: datetime) -> None:
    """Let ``counter`` enrol once with ``code``; offered again, a used code stays used. Only its hash is kept."""
    insert_new(connection, enrolment_codes, code_hash=_hash(code), counter=counter, expires_at=expires_at)


def enrol(connection: Connection, code: str, counter: str, public_key: bytes, now: datetime) -> bool:
    """Take the counter's key against its code; the code is used up. The same key twice is no offence.

    A new code for a counter that is known already replaces its key and lifts a revocation: codes
    are given out by the gateway's operator only.
    """
    offered = enrolment_codes.c.code_hash == _hash(code)
    row = connection.execute(select(enrolment_codes).where(offered).with_for_update()).one_or_none()
    known = find(connection, counter)
    if row is None or row.counter != counter or row.expires_at < now:
        return False
    if row.used_at is not None:
        return known is not None and known.public_key == public_key and not known.revoked
    connection.execute(enrolment_codes.update().where(offered).values(used_at=now))
    connection.execute(counters.delete().where(counters.c.id == counter))
    connection.execute(counters.insert().values(id=counter, public_key=public_key, enrolled_at=now))
    return True


def use_nonce(connection: Connection, counter: str, nonce: str, *, expires_at: datetime) -> bool:
    """True at the first use, whichever worker saw it."""
    return insert_new(connection, nonces, counter=counter, nonce=nonce, expires_at=expires_at)


def forget_nonces(connection: Connection, now: datetime) -> None:
    """Those whose signature has expired: it would be refused without them."""
    # rows that another worker is just forgetting are left to it: two deletes could wait for each other
    old = select(nonces.c.nonce).where(nonces.c.expires_at < now).with_for_update(skip_locked=True)
    connection.execute(nonces.delete().where(nonces.c.nonce.in_(old), nonces.c.expires_at < now))


def _hash(code: str) -> str:
    return hashlib.sha256(b"motcua/enrolment/v1\0" + code.strip().upper().encode()).hexdigest()
