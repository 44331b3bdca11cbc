"""What is about people, and every key, is sealed in its place: on PostgreSQL the pages are not ours to encrypt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import sqlalchemy as sa
from alembic import context, op

from sync.gateway.store.sealing import Seal

revision = "0002"
down_revision = "0001"

_AT_ONCE: Final = 500


class _Sealed(NamedTuple):
    """``keys``: the columns that make the row's name in the seal; ``before``: the clear text's column and length."""

    table: str
    column: str
    keys: tuple[str, ...]
    before: str = ""
    length: int = 0


_COLUMNS: Final = (
    _Sealed("keyvalues", "value", ("name",)),
    _Sealed("filings", "manifest", ("id",)),
    _Sealed("filings", "evidence", ("id",)),
    _Sealed("filings", "reason_sealed", ("id",), "reason", 2000),
    _Sealed("papers", "key", ("filing_id", "paper_id")),
    _Sealed("changes", "reason_sealed", ("cursor",), "reason", 2000),
    _Sealed("enquiries", "purpose_sealed", ("dossier", "at"), "purpose", 500),
    _Sealed("enquiries", "number_sealed", ("dossier", "at"), "number", 12),
)


def upgrade() -> None:
    seal: Seal = context.config.attributes["seal"]
    for one in _COLUMNS:
        if one.before:
            op.add_column(
                one.table, sa.Column(one.column, sa.LargeBinary, nullable=False, server_default=sa.text("''"))
            )

        def closed(row: str, value: bytes | str, one: _Sealed = one) -> bytes:
            plain = value.encode() if isinstance(value, str) else bytes(value)
            # a text that was never there is no text sealed
            return b"" if one.before and not plain else seal.close(one.table, one.column, row, plain)

        _rewrite(one, one.before or one.column, one.column, closed)
        if one.before:
            op.drop_column(one.table, one.before)


def downgrade() -> None:
    seal: Seal = context.config.attributes["seal"]
    for one in _COLUMNS:
        if one.before:
            cleared = sa.Column(one.before, sa.String(one.length), nullable=False, server_default="")
            op.add_column(one.table, cleared)

        def opened(row: str, value: bytes | str, one: _Sealed = one) -> bytes | str:
            if one.before:
                return seal.text(one.table, one.column, row, bytes(value))  # type: ignore[arg-type]  # sealed: bytes
            return seal.open(one.table, one.column, row, bytes(value))  # type: ignore[arg-type]  # sealed: bytes

        _rewrite(one, one.column, one.before or one.column, opened)
        if one.before:
            op.drop_column(one.table, one.column)


def _rewrite(one: _Sealed, source: str, target: str, change: Callable[[str, bytes | str], bytes | str]) -> None:
    """In pages by primary key, so that a large table never lies in memory whole."""
    connection = op.get_bind()
    table = sa.Table(one.table, sa.MetaData(), autoload_with=connection)
    own = list(table.primary_key.columns)
    after: tuple[object, ...] | None = None
    while True:
        page = sa.select(*own, *(table.c[key] for key in one.keys), table.c[source]).order_by(*own).limit(_AT_ONCE)
        if after is not None:
            page = page.where(sa.tuple_(*own) > sa.tuple_(*(sa.literal(value) for value in after)))
        rows = connection.execute(page).all()
        for row in rows:
            name = "/".join(str(part) for part in row[len(own) : -1])
            here = sa.and_(*(column == value for column, value in zip(own, row, strict=False)))
            connection.execute(table.update().where(here).values({target: change(name, row[-1])}))
        if len(rows) < _AT_ONCE:
            return
        after = tuple(rows[-1][: len(own)])
