"""What a draft keeps of an older form; and filings by person and by what they came back for, without a scan."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("drafts", sa.Column("left_over", sa.Text, nullable=False, server_default="[]"))
    op.create_index("ix_filings_person", "filings", ["filer_number", "procedure"])
    op.create_index("ix_filings_returned", "filings", ["procedure", "reason"], sqlite_where=sa.text("reason <> ''"))


def downgrade() -> None:
    op.drop_index("ix_filings_returned", "filings")
    op.drop_index("ix_filings_person", "filings")
    op.drop_column("drafts", "left_over")
