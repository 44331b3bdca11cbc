"""What citizens answered from their telephones, added up in fives; and which filings were rated."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_STEPS = ("very_dissatisfied", "dissatisfied", "neutral", "satisfied", "very_satisfied")


def upgrade() -> None:
    op.create_table(
        "rated_filings",
        sa.Column("filing_id", sa.String(36), primary_key=True, nullable=False),
        sa.Column("counter", sa.String(80), primary_key=True, nullable=False),
    )
    op.create_table(
        "rating_fives",
        sa.Column("counter", sa.String(80), primary_key=True, nullable=False),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False, nullable=False),
        *(sa.Column(step, sa.Integer, nullable=False) for step in _STEPS),
        sa.Column("reasons", sa.String(200), nullable=False),
        sa.Column("sealed_on", sa.String(10)),
    )


def downgrade() -> None:
    op.drop_table("rating_fives")
    op.drop_table("rated_filings")
