"""Whom the station trusts as an issuer stands in the store; what lay in the folder before is taken over once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "trust",
        sa.Column("row", sa.Integer, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("der", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_trust"),
        sa.UniqueConstraint("fingerprint", name="uq_trust_fingerprint"),
    )
    # only a counter that was at work before has a folder that counted: its trail has begun
    op.execute(
        "INSERT INTO keyvalues (name, value) SELECT 'trust/folder', x'6f6c64' WHERE EXISTS (SELECT 1 FROM audit)"
    )


def downgrade() -> None:
    op.execute("DELETE FROM keyvalues WHERE name = 'trust/folder'")
    op.drop_table("trust")
