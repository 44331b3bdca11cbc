"""One row that all numbering goes through, the Merkle log, and what a decision and a result leave behind."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_FILINGS = (
    ("captured_at", sa.BigInteger),
    ("log_index", sa.BigInteger),
    ("log_salt", sa.LargeBinary),
    ("counter_origin", sa.String(120)),
    ("counter_index", sa.BigInteger),
    ("claimed_by", sa.String(80)),
    ("claimed_at", sa.BigInteger),
    ("decided_at", sa.BigInteger),
    ("supplements", sa.String(36)),
)
_INDICES = (
    ("filings_by_place", ("unit", "procedure", "log_index")),
    ("filings_by_registration", ("registered_at",)),
    ("filings_supplementing", ("supplements",)),
)
_EMPTY_LOG = bytes(8)  # counter.ledger.frontier.Frontier().to_bytes()


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _text(name: str, length: int, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), primary_key=key, nullable=False)


def _number(name: str, *, key: bool = False, known: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, primary_key=key, nullable=not known, autoincrement=False)


def upgrade() -> None:
    for name, kind in _FILINGS:
        op.add_column("filings", sa.Column(name, kind, nullable=True))
    for name, columns in _INDICES:
        op.create_index(name, "filings", list(columns))
    order = op.create_table(
        "order_head",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        _number("cursor"),
        _bytes("frontier"),
    )
    last = op.get_bind().execute(sa.text('SELECT coalesce(max("cursor"), 0) FROM changes')).scalar_one()
    op.bulk_insert(order, [{"id": 1, "cursor": last, "frontier": _EMPTY_LOG}])
    _decisions()
    _ledger()
    op.create_table("people", sa.Column("number_hash", sa.LargeBinary, primary_key=True), _bytes("row"))


def _decisions() -> None:
    op.create_table(
        "refusals",
        _text("filing_id", 36, key=True),
        _text("counter", 80),
        _bytes("digest"),
        _number("at"),
        _text("pointer", 500),
        _bytes("reason_sealed"),
        _number("log_index", known=False),
    )
    op.create_table(
        "results",
        _text("filing_id", 36, key=True),
        _number("at"),
        _text("media_type", 100),
        _number("size"),
        _text("sha256", 64),
        _text("chunks", 32),
        _bytes("key"),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"]),
    )


def _ledger() -> None:
    op.create_table("log_entries", _number("index", key=True), _bytes("entry"))
    op.create_table(
        "log_nodes",
        sa.Column("level", sa.Integer, primary_key=True, autoincrement=False),
        _number("number", key=True),
        _bytes("hash"),
    )
    op.create_table(
        "counter_logs",
        _text("origin", 120, key=True),
        _text("counter", 80),
        _bytes("log_key"),
        _bytes("frontier"),
        _text("checkpoint", 8000),
        _number("closed_at", known=False),
        _number("forked_at", known=False),
    )
    op.create_index("ix_counter_logs_counter", "counter_logs", ["counter"])
    op.create_table(
        "counter_leaves",
        _text("origin", 120, key=True),
        _number("index", key=True),
        _bytes("leaf"),
        _number("log_index"),
    )
    op.create_table(
        "forks", _text("origin", 120, key=True), _number("at", key=True), _text("known", 8000), _text("offered", 8000)
    )


def downgrade() -> None:
    for table in (
        "people",
        "forks",
        "counter_leaves",
        "counter_logs",
        "log_nodes",
        "log_entries",
        "results",
        "refusals",
        "order_head",
    ):
        op.drop_table(table)
    for name, _ in _INDICES:
        op.drop_index(name, "filings")
    for name, _ in _FILINGS:
        op.drop_column("filings", name)
