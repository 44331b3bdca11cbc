"""The first tables, and the triggers that keep frozen what is frozen."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_FROZEN = (
    "id, provisional, procedure, version, title, filer_name, filer_number, officer, counter, captured_at, "
    "manifest, evidence, digest"
)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _moment(name: str, *, known: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=not known)


def upgrade() -> None:
    op.create_table(
        "accounts",
        _text("username"),
        _text("display_name"),
        _text("role"),
        _text("password_hash"),
        _number("failures"),
        _moment("locked_until", known=False),
        sa.PrimaryKeyConstraint("username", name="pk_accounts"),
    )
    op.create_table(
        "drafts",
        sa.Column("id", sa.Uuid, nullable=False),
        *(_text(name) for name in ("procedure", "version", "officer")),
        _moment("opened_at"),
        _moment("changed_at"),
        _text("answers"),
        _text("focus"),
        _bytes("record"),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
    op.create_index("ix_drafts_officer", "drafts", ["officer"])
    _create_filings()
    _create_outbox()
    _create_papers()
    op.create_table(
        "audit",
        _number("row"),
        _moment("at"),
        *(_text(name) for name in ("actor", "action", "subject", "purpose")),
        _bytes("hash"),
        sa.PrimaryKeyConstraint("row", name="pk_audit"),
    )
    op.create_table(
        "numbers",
        _text("counter"),
        sa.Column("day", sa.Date, nullable=False),
        _number("last"),
        sa.PrimaryKeyConstraint("counter", "day", name="pk_numbers"),
    )
    op.create_table("keyvalues", _text("name"), _bytes("value"), sa.PrimaryKeyConstraint("name", name="pk_keyvalues"))
    _create_triggers()


def _create_filings() -> None:
    op.create_table(
        "filings",
        _number("row"),
        sa.Column("id", sa.Uuid, nullable=False),
        *(_text(name) for name in ("provisional", "procedure", "version", "title", "filer_name", "filer_number")),
        *(_text(name) for name in ("officer", "counter")),
        _moment("captured_at"),
        *(_bytes(name) for name in ("manifest", "evidence", "digest")),
        sa.Column("code", sa.Text),
        _number("business"),
        *(_text(name) for name in ("payment", "delivery", "sync")),
        *(_moment(name, known=False) for name in ("registered_at", "accepted_at", "appointment")),
        _text("reason"),
        sa.PrimaryKeyConstraint("row", name="pk_filings"),
        *(sa.UniqueConstraint(name, name=f"uq_filings_{name}") for name in ("id", "provisional", "code")),
    )


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("filing_id", sa.Uuid, nullable=False),
        _number("sequence"),
        _text("state"),
        _moment("queued_at"),
        _number("attempts"),
        _moment("next_at", known=False),
        sa.Column("registered", sa.Boolean, nullable=False),
        _text("cause"),
        _number("bytes_sent"),
        sa.PrimaryKeyConstraint("filing_id", name="pk_outbox"),
        sa.UniqueConstraint("sequence", name="uq_outbox_sequence"),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name="fk_outbox_filing_id"),
    )
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["registered", "sequence"],
        sqlite_where=sa.text("state NOT IN ('delivered', 'refused')"),
    )


def _create_papers() -> None:
    op.create_table(
        "papers",
        _number("row"),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("owner", sa.Uuid, nullable=False),
        *(_text(name) for name in ("requirement", "name", "media_type")),
        _number("size"),
        _text("sha256"),
        _number("pages"),
        _text("chunks"),
        _bytes("chunks_key"),
        sa.PrimaryKeyConstraint("row", name="pk_papers"),
        *(sa.UniqueConstraint(name, name=f"uq_papers_{name}") for name in ("id", "chunks")),
    )
    op.create_index("ix_papers_owner", "papers", ["owner"])


def _create_triggers() -> None:
    """A second wall behind the repositories: these hold for every way into the file."""
    op.execute(
        f"CREATE TRIGGER filings_frozen BEFORE UPDATE OF {_FROZEN} ON filings "
        "BEGIN SELECT RAISE(ABORT, 'a filing is frozen'); END"
    )
    for table in ("filings", "outbox", "audit"):
        op.execute(
            f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} are kept'); END"
        )
    op.execute(
        "CREATE TRIGGER audit_frozen BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is frozen'); END"
    )


def downgrade() -> None:
    for table in ("keyvalues", "numbers", "audit", "papers", "outbox", "filings", "drafts", "accounts"):
        op.drop_table(table)
