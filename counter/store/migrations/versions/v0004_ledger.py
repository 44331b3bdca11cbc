"""The counter's own log of filings, and what it keeps of the gateway's.

Filings that are there already get no leaf here: the program appends one for each that still waits for its
registration when it opens its first log (``counter.services.ledger``).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "ledger_logs",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("seed", sa.LargeBinary, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("acknowledged", sa.Integer, nullable=False),
        sa.Column("last_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_ledger_logs"),
        sa.UniqueConstraint("origin", name="uq_ledger_logs_origin"),
    )
    op.create_table(
        "ledger_nodes",
        sa.Column("log", sa.Integer, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("log", "level", "number", name="pk_ledger_nodes"),
        sa.ForeignKeyConstraint(["log"], ["ledger_logs.number"], name="fk_ledger_nodes_log"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ledger_leaves",
        sa.Column("log", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("filing_id", sa.Uuid, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("log", "place", name="pk_ledger_leaves"),
        sa.ForeignKeyConstraint(["log"], ["ledger_logs.number"], name="fk_ledger_leaves_log"),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name="fk_ledger_leaves_filing_id"),
    )
    op.create_index("ix_ledger_leaves_filing_id", "ledger_leaves", ["filing_id"])
    op.create_table(
        "ledger_pins",
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("vkey", sa.Text, nullable=False),
        sa.Column("checkpoint", sa.Text, nullable=False),
        sa.Column("offered", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("origin", name="pk_ledger_pins"),
    )
    op.create_table(
        "ledger_proofs",
        sa.Column("filing_id", sa.Uuid, nullable=False),
        sa.Column("proof", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("filing_id", name="pk_ledger_proofs"),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name="fk_ledger_proofs_filing_id"),
    )


def downgrade() -> None:
    for name in ("ledger_proofs", "ledger_pins", "ledger_leaves", "ledger_nodes", "ledger_logs"):
        op.drop_table(name)
