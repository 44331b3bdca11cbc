"""The tables as the program of this version knows them; ``migrations/`` makes them so on the disk.

Rows never leave ``counter/store``: repositories take and give the frozen values of ``counter/model``.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from counter.store.columns import Moment

# every constraint has a name, else batch mode could not find it again
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

accounts = Table(
    "accounts",
    metadata,
    Column("username", Text, primary_key=True),
    Column("display_name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("locked_until", Moment),
    Column("blocked", Boolean, nullable=False, server_default=text("0")),
    Column("must_change", Boolean, nullable=False, server_default=text("0")),
)

# ``secret``: a TOTP key, or a chip's public key; ``last_step``: the time step whose code was taken last
second_factors = Table(
    "second_factors",
    metadata,
    Column("username", Text, ForeignKey("accounts.username"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("last_step", BigInteger, nullable=False),
)

recovery_codes = Table(
    "recovery_codes",
    metadata,
    Column("username", Text, ForeignKey("accounts.username"), primary_key=True),
    Column("digest", LargeBinary, primary_key=True),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("procedure", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("officer", Text, nullable=False, index=True),
    Column("opened_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("answers", Text, nullable=False),
    Column("focus", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("left_over", Text, nullable=False, server_default="[]"),
    Column("supplement", Text, nullable=False, server_default=""),
)

# ``row`` is the order of filing at this counter and the document number of the search index
filings = Table(
    "filings",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Uuid, nullable=False, unique=True),
    Column("provisional", Text, nullable=False, unique=True),
    Column("procedure", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("filer_name", Text, nullable=False),
    Column("filer_number", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("counter", Text, nullable=False),
    Column("captured_at", Moment, nullable=False),
    Column("manifest", LargeBinary, nullable=False),
    Column("evidence", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("code", Text, unique=True),
    Column("business", Integer, nullable=False),
    Column("payment", Text, nullable=False),
    Column("delivery", Text, nullable=False),
    Column("sync", Text, nullable=False),
    Column("registered_at", Moment),
    Column("accepted_at", Moment),
    Column("appointment", Moment),
    Column("reason", Text, nullable=False),
    Column("supplements", Uuid),  # the filing that this one completes
)
# a day's counts read this index alone, and no manifest
Index("ix_filings_day", filings.c.captured_at, filings.c.officer, filings.c.sync, filings.c.business)
Index("ix_filings_due", filings.c.business, filings.c.appointment)
Index("ix_filings_person", filings.c.filer_number, filings.c.procedure)
Index("ix_filings_returned", filings.c.procedure, filings.c.reason, sqlite_where=text("reason <> ''"))
Index("ix_filings_supplementing", filings.c.supplements, sqlite_where=text("supplements IS NOT NULL"))
Index(
    "ix_filings_result",
    filings.c.business,
    filings.c.captured_at,
    sqlite_where=text("business IN (3, 8, 9) AND delivery <> 'handed_over'"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("filing_id", Uuid, ForeignKey("filings.id"), primary_key=True),
    Column("sequence", Integer, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("queued_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", Moment),
    Column("registered", Boolean, nullable=False),
    Column("cause", Text, nullable=False),
    Column("bytes_sent", Integer, nullable=False),
    Column("due_at", Moment),
    Column("settled_at", Moment),
)
# years of settled entries never slow down the few that wait
Index(
    "ix_outbox_waiting",
    outbox.c.registered,
    outbox.c.sequence,
    sqlite_where=text("state NOT IN ('delivered', 'refused')"),
)
Index("ix_outbox_refused", outbox.c.sequence, sqlite_where=text("state = 'refused'"))

outages = Table(
    "outages",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("cause", Text, nullable=False),
    Column("held_up", Integer, nullable=False),
)

# ``chunks`` and ``chunks_key`` name and open the encrypted file beside the database
papers = Table(
    "papers",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Uuid, nullable=False, unique=True),
    Column("owner", Uuid, nullable=False, index=True),
    Column("requirement", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("chunks", Text, nullable=False, unique=True),
    Column("chunks_key", LargeBinary, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("ix_audit_actor", "actor", "row"),
    Index("ix_audit_action", "action", "row"),
    Index("ix_audit_subject", "subject", "row"),
    Index("ix_audit_at", "at"),
)

numbers = Table(
    "numbers",
    metadata,
    Column("counter", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("last", Integer, nullable=False),
)

keyvalues = Table(
    "keyvalues",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

# certificates and revocation lists by which issuers are trusted, in the order in which they came
trust = Table(
    "trust",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("fingerprint", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("der", LargeBinary, nullable=False),
)

# this counter's logs of filings, the newest last; nodes never change (``counter.ledger.tree``)
ledger_logs = Table(
    "ledger_logs",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("origin", Text, nullable=False, unique=True),
    Column("seed", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),
    Column("acknowledged", Integer, nullable=False),
    Column("last_at", Moment, nullable=False),
)

ledger_nodes = Table(
    "ledger_nodes",
    metadata,
    Column("log", Integer, ForeignKey("ledger_logs.number"), primary_key=True),
    Column("level", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("hash", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

ledger_leaves = Table(
    "ledger_leaves",
    metadata,
    Column("log", Integer, ForeignKey("ledger_logs.number"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("filing_id", Uuid, ForeignKey("filings.id"), nullable=False, index=True),
    Column("salt", LargeBinary, nullable=False),
)

# gateways' logs as they were seen last; ``offered``: the checkpoint that contradicts the pinned one, else ""
ledger_pins = Table(
    "ledger_pins",
    metadata,
    Column("origin", Text, primary_key=True),
    Column("vkey", Text, nullable=False),
    Column("checkpoint", Text, nullable=False),
    Column("offered", Text, nullable=False),
)

ledger_proofs = Table(
    "ledger_proofs",
    metadata,
    Column("filing_id", Uuid, ForeignKey("filings.id"), primary_key=True),
    Column("proof", Text, nullable=False),
)

# no foreign key: a draft becomes the filing of the same id, and its consents stay with it
consents = Table(
    "consents",
    metadata,
    Column("draft_id", Uuid, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("way", Text, nullable=False),
    Column("asked_at", Moment),
    Column("ends_at", Moment),
    Column("reminded_at", Moment),
    Column("settled_at", Moment),
    Column("reminders", Integer, nullable=False, server_default="0"),
)

# what the authority did with a filing, as the gateway told it; told twice, kept once
filing_steps = Table(
    "filing_steps",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("filing_id", Uuid, ForeignKey("filings.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("status", Integer, nullable=False),
    Column("by", Text, nullable=False),
    Column("appointment", Moment),
    Column("reason", Text, nullable=False),
    UniqueConstraint("filing_id", "at", "status"),
)

# to whom a result was given, and what proved that it was that person
returned_results = Table(
    "returned_results",
    metadata,
    Column("filing_id", Uuid, ForeignKey("filings.id"), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("officer", Text, nullable=False),
    Column("receiver", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("capacity", Text, nullable=False),
    Column("proof", Text, nullable=False),
)

# citizens' answers, five to a row; one row without ``sealed_on`` gathers. ``reasons``: a JSON object of counts
rating_fives = Table(
    "rating_fives",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("sealed_on", Date, index=True),
    Column("very_dissatisfied", Integer, nullable=False, server_default="0"),
    Column("dissatisfied", Integer, nullable=False, server_default="0"),
    Column("neutral", Integer, nullable=False, server_default="0"),
    Column("satisfied", Integer, nullable=False, server_default="0"),
    Column("very_satisfied", Integer, nullable=False, server_default="0"),
    Column("reasons", Text, nullable=False),
)

# without rowid: in the order of their ids, which are the filings', and not in the order in which they were rated
rated_filings = Table(
    "rated_filings",
    metadata,
    Column("filing_id", Uuid, ForeignKey("filings.id"), primary_key=True),
    sqlite_with_rowid=False,
)

# no foreign key: a draft becomes the filing of the same id, and its code stays with it
outside_codes = Table(
    "outside_codes",
    metadata,
    Column("filing_id", Uuid, primary_key=True),
    Column("system", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
