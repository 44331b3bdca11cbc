"""What became of a filing step by step, supplements bound to what they complete, and to whom a result was given."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("drafts", sa.Column("supplement", sa.Text, nullable=False, server_default=""))
    op.add_column("filings", sa.Column("supplements", sa.Uuid))
    op.create_index(
        "ix_filings_supplementing", "filings", ["supplements"], sqlite_where=sa.text("supplements IS NOT NULL")
    )
    op.create_index(
        "ix_filings_result",
        "filings",
        ["business", "captured_at"],
        sqlite_where=sa.text("business IN (3, 8, 9) AND delivery <> 'handed_over'"),
    )
    op.create_index("ix_audit_subject", "audit", ["subject", "row"])
    op.create_table(
        "filing_steps",
        sa.Column("row", sa.Integer, nullable=False),
        sa.Column("filing_id", sa.Uuid, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("appointment", sa.BigInteger),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_filing_steps"),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name="fk_filing_steps_filing_id"),
        sa.UniqueConstraint("filing_id", "at", "status", name="uq_filing_steps_filing_id"),
    )
    op.create_table(
        "returned_results",
        sa.Column("filing_id", sa.Uuid, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("officer", sa.Text, nullable=False),
        sa.Column("receiver", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("capacity", sa.Text, nullable=False),
        sa.Column("proof", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("filing_id", name="pk_returned_results"),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name="fk_returned_results_filing_id"),
    )


def downgrade() -> None:
    op.drop_table("returned_results")
    op.drop_table("filing_steps")
    op.drop_index("ix_audit_subject", "audit")
    op.drop_index("ix_filings_result", "filings")
    op.drop_index("ix_filings_supplementing", "filings")
    op.drop_column("filings", "supplements")
    op.drop_column("drafts", "supplement")
