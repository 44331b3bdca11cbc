"""The first tables. Stores were made of them before revisions were counted: what is there already is left."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SERIAL: Final = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _key(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), primary_key=True)


def _text(name: str, length: int, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False, default=default)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _moment(name: str, *, known: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=not known)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def upgrade() -> None:
    if sa.inspect(op.get_bind()).has_table("filings"):
        return
    op.create_table("keyvalues", _key("name", 60), _bytes("value"))
    op.create_table(
        "counters", _key("id", 80), _bytes("public_key"), _moment("enrolled_at"), _moment("revoked_at", known=False)
    )
    op.create_table(
        "enrolment_codes",
        _key("code_hash", 64),
        _text("counter", 80),
        _moment("expires_at"),
        _moment("used_at", known=False),
    )
    op.create_table("nonces", _key("counter", 80), _key("nonce", 64), _moment("expires_at"))
    op.create_index("ix_nonces_expires_at", "nonces", ["expires_at"])
    op.create_table("code_counters", _key("unit", 20), _key("day", 6), sa.Column("last", sa.Integer, nullable=False))
    _filings()
    _attachments()
    _logs()


def _filings() -> None:
    op.create_table(
        "filings",
        _key("id", 36),
        _text("counter", 80),
        _text("unit", 20),
        _text("procedure", 40),
        sa.Column("code", sa.String(40), nullable=False, unique=True),
        _bytes("digest"),
        _bytes("manifest"),
        _bytes("evidence"),
        _moment("registered_at"),
        _moment("completed_at", known=False),
        sa.Column("status", sa.Integer, nullable=False),
        _moment("accepted_at", known=False),
        _moment("appointment", known=False),
        _text("reason", 2000),
    )
    op.create_index("filings_by_status", "filings", ["status", "completed_at"])


def _attachments() -> None:
    op.create_table(
        "papers",
        _key("filing_id", 36),
        _key("paper_id", 36),
        sa.Column("position", sa.Integer, nullable=False),
        _number("size"),
        _text("sha256", 64),
        _bytes("key"),
        _number("received"),
        sa.Column("complete", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"]),
    )
    op.create_table(
        "parts",
        _key("filing_id", 36),
        _key("paper_id", 36),
        sa.Column("offset", sa.BigInteger, primary_key=True),
        _number("size"),
        _text("chunks", 32),
        sa.ForeignKeyConstraint(["filing_id", "paper_id"], ["papers.filing_id", "papers.paper_id"]),
    )


def _logs() -> None:
    op.create_table(
        "changes",
        sa.Column("cursor", _SERIAL, primary_key=True, autoincrement=True),
        _text("counter", 80),
        _text("filing_id", 36),
        _text("code", 40),
        sa.Column("status", sa.Integer, nullable=False),
        _moment("at"),
        _moment("accepted_at", known=False),
        _moment("appointment", known=False),
        _text("reason", 2000),
        sqlite_autoincrement=True,
    )
    op.create_index("changes_of_counter", "changes", ["counter", "cursor"])
    op.create_table(
        "enquiries",
        sa.Column("id", _SERIAL, primary_key=True, autoincrement=True),
        _moment("at"),
        _text("counter", 80),
        _text("officer", 80),
        _text("dossier", 36),
        _text("purpose", 500),
        _text("number", 12),
        sa.Column("found", sa.Boolean, nullable=False),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    for table in (
        "enquiries",
        "changes",
        "parts",
        "papers",
        "filings",
        "code_counters",
        "nonces",
        "enrolment_codes",
        "counters",
        "keyvalues",
    ):
        op.drop_table(table)
