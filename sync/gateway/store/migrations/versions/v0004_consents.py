"""People who were asked to agree to a filing: until when, how often reminded, and what they answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def _text(name: str, length: int, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), primary_key=key, nullable=False)


def _number(name: str, *, known: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=not known)


def upgrade() -> None:
    op.create_table(
        "consents",
        _text("filing_id", 36, key=True),
        _text("kind", 40, key=True),
        _text("counter", 80),
        _text("officer", 80),
        _number("asked_at"),
        _number("ends_at"),
        sa.Column("person_sealed", sa.LargeBinary, nullable=False),
        _number("told_at", known=False),
        sa.Column("reminders", sa.Integer, nullable=False),
        _number("reminded_at", known=False),
        _number("next_at", known=False),
        _text("reply", 8),
        _number("answered_at", known=False),
        _number("cursor", known=False),
    )
    op.create_index("ix_consents_next_at", "consents", ["next_at"])
    op.create_index("consents_by_news", "consents", ["counter", "cursor"])


def downgrade() -> None:
    op.drop_table("consents")
