"""The gateway's tables. Portable SQL: SQLite below today, PostgreSQL by URL without a change here."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
)

from counter.model.vietnam_time import VIETNAM

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Instant(TypeDecorator[datetime]):
    """An aware datetime as whole microseconds since 1970 UTC, so that every database sorts it alike."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else (_EPOCH + timedelta(microseconds=value)).astimezone(VIETNAM)


# SQLite counts up by itself only in a column that is INTEGER to the letter
_Serial = BigInteger().with_variant(Integer, "sqlite")
metadata = MetaData()

keyvalues = Table(
    "keyvalues",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("id", String(80), primary_key=True),  # "<unit>/<counter>", the key id of its signatures
    Column("public_key", LargeBinary, nullable=False),
    Column("enrolled_at", Instant, nullable=False),
    Column("revoked_at", Instant),
)

enrolment_codes = Table(
    "enrolment_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("counter", String(80), nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)

nonces = Table(
    "nonces",
    metadata,
    Column("counter", String(80), primary_key=True),
    Column("nonce", String(64), primary_key=True),
    Column("expires_at", Instant, nullable=False, index=True),
)

code_counters = Table(
    "code_counters",
    metadata,
    Column("unit", String(20), primary_key=True),
    Column("day", String(6), primary_key=True),  # yymmdd, Vietnamese day
    Column("last", Integer, nullable=False),
)

filings = Table(
    "filings",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("counter", String(80), nullable=False),
    Column("unit", String(20), nullable=False),
    Column("procedure", String(40), nullable=False),
    Column("code", String(40), nullable=False, unique=True),
    Column("digest", LargeBinary, nullable=False),
    Column("manifest", LargeBinary, nullable=False),
    Column("evidence", LargeBinary, nullable=False),
    Column("registered_at", Instant, nullable=False),
    Column("completed_at", Instant),
    Column("status", Integer, nullable=False),
    Column("accepted_at", Instant),
    Column("appointment", Instant),
    Column("reason", String(2000), nullable=False, default=""),
    Index("filings_by_status", "status", "completed_at"),
)

papers = Table(
    "papers",
    metadata,
    Column("filing_id", String(36), primary_key=True),
    Column("paper_id", String(36), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("received", BigInteger, nullable=False, default=0),
    Column("complete", Boolean, nullable=False, default=False),
    ForeignKeyConstraint(["filing_id"], ["filings.id"]),
)

# an attachment lies in the parts in which it came: nothing is written twice
parts = Table(
    "parts",
    metadata,
    Column("filing_id", String(36), primary_key=True),
    Column("paper_id", String(36), primary_key=True),
    Column("offset", BigInteger, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("chunks", String(32), nullable=False),
    ForeignKeyConstraint(["filing_id", "paper_id"], ["papers.filing_id", "papers.paper_id"]),
)

changes = Table(
    "changes",
    metadata,
    Column("cursor", _Serial, primary_key=True, autoincrement=True),
    Column("counter", String(80), nullable=False),
    Column("filing_id", String(36), nullable=False),
    Column("code", String(40), nullable=False),
    Column("status", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("accepted_at", Instant),
    Column("appointment", Instant),
    Column("reason", String(2000), nullable=False, default=""),
    Index("changes_of_counter", "counter", "cursor"),
    sqlite_autoincrement=True,
)

enquiries = Table(
    "enquiries",
    metadata,
    Column("id", _Serial, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("counter", String(80), nullable=False),
    Column("officer", String(80), nullable=False),
    Column("dossier", String(36), nullable=False),
    Column("purpose", String(500), nullable=False),
    Column("number", String(12), nullable=False),
    Column("found", Boolean, nullable=False),
    sqlite_autoincrement=True,
)
