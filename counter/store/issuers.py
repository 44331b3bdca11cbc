"""Whom this station trusts as an issuer: what somebody who may brought in, and nothing for lying in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum, unique
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, inspect, select
from sqlalchemy.dialects.sqlite import insert

from counter.model.issuer_file import IssuerFile, IssuerKind
from counter.model.rights import PROGRAM, Act, Authority
from counter.store.engine import encrypted_engine
from counter.store.keyvalues import KeyValues
from counter.store.tables import trust

_EARLIER: Final = "trust/folder"


@unique
class EarlierFolder(StrEnum):
    """The folder that counted before issuers stood in the store (migration 0013)."""

    NONE = ""
    OWED = "old"  # still to be taken over, once
    TAKEN = "taken"  # taken over, and nobody who may change it has seen it yet


class Issuers:
    """Anybody reads them; changing them takes ``Act.CHANGE_TRUST``."""

    def __init__(self, connection: Connection, authority: Authority = PROGRAM) -> None:
        self._connection = connection
        self._authority = authority

    def all(self) -> tuple[IssuerFile, ...]:
        """In the order in which they came."""
        rows = self._connection.execute(select(trust.c.kind, trust.c.der).order_by(trust.c.row))
        return tuple(IssuerFile(IssuerKind(row.kind), row.der) for row in rows)

    def become(self, files: Iterable[IssuerFile]) -> None:
        """From now on exactly these. Raises AccountError ROLE_MISSING."""
        self._authority.demand(Act.CHANGE_TRUST)
        wanted = {one.fingerprint: one for one in files}
        known = set(self._connection.execute(select(trust.c.fingerprint)).scalars())
        for gone in known - wanted.keys():
            self._connection.execute(delete(trust).where(trust.c.fingerprint == gone))
        for fingerprint, one in wanted.items():
            if fingerprint not in known:
                self._connection.execute(insert(trust).values(fingerprint=fingerprint, kind=one.kind, der=one.der))

    def earlier_folder(self) -> EarlierFolder:
        return EarlierFolder((KeyValues(self._connection).get(_EARLIER) or b"").decode())

    def note_earlier_folder(self, state: EarlierFolder) -> None:
        """Raises AccountError ROLE_MISSING."""
        self._authority.demand(Act.CHANGE_TRUST)
        KeyValues(self._connection).put(_EARLIER, state.encode())


def issuers_beside(file: Path, key: bytes) -> tuple[IssuerFile, ...] | None:
    """What the store in ``file`` trusts at this moment, from any process, beside a running desk too.

    None where the store has not said it yet: an earlier program's, or one whose folder is still to be taken over.
    Raises StoreError.
    """
    engine = encrypted_engine(file, key)
    try:
        with engine.connect() as connection:
            if not inspect(connection).has_table(trust.name):
                return None
            issuers = Issuers(connection)
            return None if issuers.earlier_folder() is EarlierFolder.OWED else issuers.all()
    finally:
        engine.dispose()
