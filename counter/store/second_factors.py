"""Second factors and the recovery codes that stand in for them; nobody touches another's, save an administrator."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from counter.model.rights import PROGRAM, Act, Authority
from counter.model.second_factor import FactorKind, SecondFactor
from counter.store.tables import recovery_codes, second_factors


class SecondFactors:
    def __init__(self, connection: Connection, authority: Authority = PROGRAM) -> None:
        self._connection = connection
        self._authority = authority

    def get(self, username: str) -> SecondFactor | None:
        row = self._connection.execute(
            select(second_factors).where(second_factors.c.username == username)
        ).one_or_none()
        return SecondFactor(row.username, FactorKind(row.kind), row.secret, row.last_step) if row else None

    def owners(self) -> frozenset[str]:
        """The usernames that have one."""
        return frozenset(self._connection.execute(select(second_factors.c.username)).scalars())

    def save(self, factor: SecondFactor) -> None:
        """Add, or replace. Raises AccountError ROLE_MISSING for another's."""
        self._of_own(factor.username)
        values = {
            "username": factor.username,
            "kind": factor.kind.value,
            "secret": factor.secret,
            "last_step": factor.last_step,
        }
        self._connection.execute(
            insert(second_factors).values(values).on_conflict_do_update(index_elements=["username"], set_=values)
        )

    def remove(self, username: str) -> None:
        """With its recovery codes; none there is no failure."""
        self._of_own(username)
        for table in (second_factors, recovery_codes):
            self._connection.execute(delete(table).where(table.c.username == username))

    def keep_codes(self, username: str, digests: Iterable[bytes]) -> None:
        """In the place of all earlier ones."""
        self._of_own(username)
        self._connection.execute(delete(recovery_codes).where(recovery_codes.c.username == username))
        for digest in digests:
            self._connection.execute(insert(recovery_codes).values(username=username, digest=digest))

    def codes_left(self, username: str) -> int:
        return self._connection.execute(
            select(func.count()).select_from(recovery_codes).where(recovery_codes.c.username == username)
        ).scalar_one()

    def use_code(self, username: str, digest: bytes) -> bool:
        """Whether it was one of the codes; it is none any more."""
        self._of_own(username)
        gone = self._connection.execute(
            delete(recovery_codes).where(recovery_codes.c.username == username, recovery_codes.c.digest == digest)
        )
        return gone.rowcount == 1

    def _of_own(self, username: str) -> None:
        if self._authority.username != username:
            self._authority.demand(Act.CHANGE_ACCOUNTS)
