"""How often somebody who is waited for was reminded; the work list goes by the officer's drafts, not by the end."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.drop_index("ix_consents_waiting", "consents")
    op.add_column("consents", sa.Column("reminders", sa.Integer, nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("consents", "reminders")
    op.create_index("ix_consents_waiting", "consents", ["ends_at"], sqlite_where=sa.text("state = 'waiting'"))
