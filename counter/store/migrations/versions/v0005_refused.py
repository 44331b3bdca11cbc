"""The few filings that the gateway refused are found without a look at the years that it took."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("ix_outbox_refused", "outbox", ["sequence"], sqlite_where=sa.text("state = 'refused'"))


def downgrade() -> None:
    op.drop_index("ix_outbox_refused", "outbox")
