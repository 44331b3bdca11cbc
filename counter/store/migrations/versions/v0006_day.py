"""A day's filings, and those with a date to keep, are found among years of others.

The first index holds all that a day's counts ask for: the counts read no manifest.
"""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_index("ix_filings_day", "filings", ["captured_at", "officer", "sync", "business"])
    op.create_index("ix_filings_due", "filings", ["business", "appointment"])


def downgrade() -> None:
    op.drop_index("ix_filings_due", "filings")
    op.drop_index("ix_filings_day", "filings")
