"""Consents of people who are not there: who, why, by which way, and where each stands."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "consents",
        sa.Column("draft_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("way", sa.Text, nullable=False),
        sa.Column("asked_at", sa.BigInteger),
        sa.Column("ends_at", sa.BigInteger),
        sa.Column("reminded_at", sa.BigInteger),
        sa.Column("settled_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("draft_id", "kind", name="pk_consents"),
    )
    op.create_index("ix_consents_waiting", "consents", ["ends_at"], sqlite_where=sa.text("state = 'waiting'"))


def downgrade() -> None:
    op.drop_index("ix_consents_waiting", "consents")
    op.drop_table("consents")
