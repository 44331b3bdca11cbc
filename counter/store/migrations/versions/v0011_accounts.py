"""Accounts that are blocked or bear a temporary password, second factors, and a trail that can be searched."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("accounts", sa.Column("blocked", sa.Boolean, nullable=False, server_default=sa.text("0")))
    op.add_column("accounts", sa.Column("must_change", sa.Boolean, nullable=False, server_default=sa.text("0")))
    op.create_table(
        "second_factors",
        sa.Column("username", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("secret", sa.LargeBinary, nullable=False),
        sa.Column("last_step", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("username", name="pk_second_factors"),
        sa.ForeignKeyConstraint(["username"], ["accounts.username"], name="fk_second_factors_username"),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("username", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("username", "digest", name="pk_recovery_codes"),
        sa.ForeignKeyConstraint(["username"], ["accounts.username"], name="fk_recovery_codes_username"),
    )
    op.create_index("ix_audit_actor", "audit", ["actor", "row"])
    op.create_index("ix_audit_action", "audit", ["action", "row"])
    op.create_index("ix_audit_at", "audit", ["at"])


def downgrade() -> None:
    for name in ("at", "action", "actor"):
        op.drop_index(f"ix_audit_{name}", "audit")
    op.drop_table("recovery_codes")
    op.drop_table("second_factors")
    op.drop_column("accounts", "must_change")
    op.drop_column("accounts", "blocked")
