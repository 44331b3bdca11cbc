"""Citizens' answers added up in fives, and the codes that other systems gave to what was copied into them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_STEPS = ("very_dissatisfied", "dissatisfied", "neutral", "satisfied", "very_satisfied")


def upgrade() -> None:
    op.create_table(
        "rating_fives",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("sealed_on", sa.Date),
        *(sa.Column(step, sa.Integer, nullable=False, server_default="0") for step in _STEPS),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_rating_fives"),
    )
    op.create_index("ix_rating_fives_sealed_on", "rating_fives", ["sealed_on"])
    op.create_table(
        "rated_filings",
        sa.Column("filing_id", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("filing_id", name="pk_rated_filings"),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name="fk_rated_filings_filing_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outside_codes",
        sa.Column("filing_id", sa.Uuid, nullable=False),
        sa.Column("system", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("officer", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("filing_id", name="pk_outside_codes"),
    )


def downgrade() -> None:
    op.drop_table("outside_codes")
    op.drop_table("rated_filings")
    op.drop_index("ix_rating_fives_sealed_on", "rating_fives")
    op.drop_table("rating_fives")
