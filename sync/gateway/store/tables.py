"""The gateway's tables: portable SQL, the same on SQLite and on PostgreSQL.

A column that ends in ``_sealed``, and every ``key``, ``value``, ``manifest``, ``evidence`` and ``row``, is sealed
in its place (``sealing``). A change here wants a migration and a new ``revision.NEWEST``.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

from counter.store.columns import Moment

# SQLite counts up by itself only in a column that is INTEGER to the letter
_Serial = BigInteger().with_variant(Integer, "sqlite")
metadata = MetaData()

# one row: whoever numbers anything (a change, an entry of the log, a code) holds it until the commit, so that
# numbers are committed in their order and a reader who saw n has seen everything before n
order = Table(
    "order_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("cursor", BigInteger, nullable=False),
    Column("frontier", LargeBinary, nullable=False),  # counter.ledger.frontier.Frontier of the gateway's log
)

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
    Column("enrolled_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

enrolment_codes = Table(
    "enrolment_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("counter", String(80), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

nonces = Table(
    "nonces",
    metadata,
    Column("counter", String(80), primary_key=True),
    Column("nonce", String(64), primary_key=True),
    Column("expires_at", Moment, nullable=False, index=True),
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
    Column("registered_at", Moment, nullable=False),
    Column("completed_at", Moment),
    Column("status", Integer, nullable=False),
    Column("accepted_at", Moment),
    Column("appointment", Moment),
    Column("reason_sealed", LargeBinary, nullable=False, default=b""),
    Column("captured_at", Moment),  # by the counter's clock; None for what was registered before it was kept
    Column("log_index", BigInteger),  # of its own entry in the gateway's log
    Column("log_salt", LargeBinary),  # opens the entry's commitment: the counter's, or the gateway's own
    Column("counter_origin", String(120)),  # the counter's log that has it, and where; None for a direct entry
    Column("counter_index", BigInteger),
    Column("claimed_by", String(80)),
    Column("claimed_at", Moment),
    Column("decided_at", Moment),  # the first decision: accepted, or not
    Column("supplements", String(36)),  # the filing that this one supplements
    Index("filings_by_status", "status", "completed_at"),
    Index("filings_by_place", "unit", "procedure", "log_index"),
    Index("filings_by_registration", "registered_at"),
    Index("filings_supplementing", "supplements"),
)

# a registration that the judges refused: it never became a filing, but its place is not forgotten
refusals = Table(
    "refusals",
    metadata,
    Column("filing_id", String(36), primary_key=True),
    Column("counter", String(80), nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
    Column("pointer", String(500), nullable=False),
    Column("reason_sealed", LargeBinary, nullable=False),
    Column("log_index", BigInteger),  # of its tombstone
)

# what the authority gives back: one file for a filing, beside the attachments
results = Table(
    "results",
    metadata,
    Column("filing_id", String(36), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("chunks", String(32), nullable=False),
    Column("key", LargeBinary, nullable=False),
    ForeignKeyConstraint(["filing_id"], ["filings.id"]),
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
    Column("cursor", _Serial, primary_key=True, autoincrement=False),  # from order_head
    Column("counter", String(80), nullable=False),
    Column("filing_id", String(36), nullable=False),
    Column("code", String(40), nullable=False),
    Column("status", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("accepted_at", Moment),
    Column("appointment", Moment),
    Column("reason_sealed", LargeBinary, nullable=False, default=b""),
    Index("changes_of_counter", "counter", "cursor"),
)

enquiries = Table(
    "enquiries",
    metadata,
    Column("id", _Serial, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("counter", String(80), nullable=False),
    Column("officer", String(80), nullable=False),
    Column("dossier", String(36), nullable=False),
    Column("purpose_sealed", LargeBinary, nullable=False),
    Column("number_sealed", LargeBinary, nullable=False),
    Column("found", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

# the population as far as the province gave it: found by a keyed hash of the number
people = Table(
    "people",
    metadata,
    Column("number_hash", LargeBinary, primary_key=True),
    Column("row", LargeBinary, nullable=False),
)

# somebody was asked, by VNeID, to agree to a filing; ``cursor``: of what its counter is to hear last
consents = Table(
    "consents",
    metadata,
    Column("filing_id", String(36), primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("counter", String(80), nullable=False),
    Column("officer", String(80), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("ends_at", Moment, nullable=False),
    Column("person_sealed", LargeBinary, nullable=False),
    Column("told_at", Moment),
    Column("reminders", Integer, nullable=False),
    Column("reminded_at", Moment),
    Column("next_at", Moment, index=True),  # when they are to be told, or told again; nothing once answered
    Column("reply", String(8), nullable=False),
    Column("answered_at", Moment),
    Column("cursor", BigInteger),
    Index("consents_by_news", "counter", "cursor"),
)

# a filing's one answer is spent; nothing says what it was, or when
rated_filings = Table(
    "rated_filings",
    metadata,
    Column("filing_id", String(36), primary_key=True),
    Column("counter", String(80), primary_key=True),  # whose filing it is said to be
)

# a counter's answers: its last row gathers, with five in it it is sealed, and only then told
rating_fives = Table(
    "rating_fives",
    metadata,
    Column("counter", String(80), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),  # from 1, without gaps
    Column("very_dissatisfied", Integer, nullable=False, default=0),
    Column("dissatisfied", Integer, nullable=False, default=0),
    Column("neutral", Integer, nullable=False, default=0),
    Column("satisfied", Integer, nullable=False, default=0),
    Column("very_satisfied", Integer, nullable=False, default=0),
    Column("reasons", String(200), nullable=False, default="{}"),  # JSON: reason to how often it was chosen
    Column("sealed_on", String(10)),  # the day of the fifth answer, ISO 8601
)

log_entries = Table(
    "log_entries",
    metadata,
    Column("index", BigInteger, primary_key=True, autoincrement=False),
    Column("entry", LargeBinary, nullable=False),
)

log_nodes = Table(
    "log_nodes",
    metadata,
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary, nullable=False),
)

counter_logs = Table(
    "counter_logs",
    metadata,
    Column("origin", String(120), primary_key=True),
    Column("counter", String(80), nullable=False, index=True),
    Column("log_key", LargeBinary, nullable=False),  # Ed25519, 32 bytes: as first brought, never another
    Column("frontier", LargeBinary, nullable=False),
    Column("checkpoint", String(8000), nullable=False),  # the newest that was followed, as signed
    Column("closed_at", Moment),
    Column("forked_at", Moment),
)

# where each leaf of a counter's log stands in ours
counter_leaves = Table(
    "counter_leaves",
    metadata,
    Column("origin", String(120), primary_key=True),
    Column("index", BigInteger, primary_key=True, autoincrement=False),
    Column("leaf", LargeBinary, nullable=False),
    Column("log_index", BigInteger, nullable=False),
)

# a counter's two pasts, each signed by itself: proof enough for anybody
forks = Table(
    "forks",
    metadata,
    Column("origin", String(120), primary_key=True),
    Column("at", Moment, primary_key=True),
    Column("known", String(8000), nullable=False),
    Column("offered", String(8000), nullable=False),
)
