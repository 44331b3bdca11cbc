"""When the line was down; and of every queued filing, when it is due by law and when it was settled."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "outages",
        sa.Column("row", sa.Integer, nullable=False),
        sa.Column("began_at", sa.BigInteger, nullable=False),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("cause", sa.Text, nullable=False),
        sa.Column("held_up", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_outages"),
    )
    # what was queued before this revision has neither: it goes in its turn, and is in no outage's record
    op.add_column("outbox", sa.Column("due_at", sa.BigInteger))
    op.add_column("outbox", sa.Column("settled_at", sa.BigInteger))


def downgrade() -> None:
    op.drop_column("outbox", "settled_at")
    op.drop_column("outbox", "due_at")
    op.drop_table("outages")
