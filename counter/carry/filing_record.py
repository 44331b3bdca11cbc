"""One filing as it travels in a file: what was frozen, where it stood, what the counter's log says of it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from counter.errors import ContentError, FailureCode
from counter.ledger.checkpoint import LARGEST_CHECKPOINT, LONGEST_ORIGIN
from counter.ledger.entries import SALT_SIZE
from counter.model.filing import Filing, Paper, ProvisionalCode, SyncState
from counter.model.limits import LARGEST_EVIDENCE, LARGEST_MANIFEST, LARGEST_PAPER, MOST_PAPERS
from counter.model.manifest import digest_of
from counter.outbox import OutboxEntry

# base64 makes four of three; the rest of a record is small
LARGEST_RECORD = (LARGEST_MANIFEST + LARGEST_EVIDENCE) * 4 // 3 + 256 * 1024
MOST_LEAVES = 1000
_Word = Annotated[str, Field(max_length=300)]
_Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
CARRIED_MODEL = ConfigDict(
    frozen=True,
    strict=True,
    extra="forbid",
    hide_input_in_errors=True,
    ser_json_bytes="base64",
    val_json_bytes="base64",
)


class CarriedPaper(BaseModel):
    model_config = CARRIED_MODEL

    id: UUID
    requirement: _Word
    name: _Word
    media_type: _Word
    size: Annotated[int, Field(ge=0, le=LARGEST_PAPER)]
    sha256: _Hash
    pages: Annotated[int, Field(ge=0, le=10_000)]


class CarriedPlace(BaseModel):
    """Where a filing stands in its counter's log (``counter.ledger.entries.Opening``)."""

    model_config = CARRIED_MODEL

    origin: Annotated[str, Field(max_length=LONGEST_ORIGIN)]
    index: Annotated[int, Field(ge=0)]
    salt: Annotated[bytes, Field(min_length=SALT_SIZE, max_length=SALT_SIZE, repr=False)]


class CarriedLog(BaseModel):
    """A stretch of the counter's log that the gateway may not have: leaf hashes from ``start`` on.

    ``checkpoint`` is signed by ``key`` at the stretch's end; ``succeeds``: the log that this one
    replaces after a restore, or "".
    """

    model_config = CARRIED_MODEL

    origin: Annotated[str, Field(max_length=LONGEST_ORIGIN)]
    key: Annotated[bytes, Field(min_length=32, max_length=32)]
    start: Annotated[int, Field(ge=0)]
    leaves: Annotated[tuple[_Hash, ...], Field(max_length=MOST_LEAVES)] = ()
    checkpoint: Annotated[str, Field(max_length=LARGEST_CHECKPOINT)]
    succeeds: Annotated[str, Field(max_length=LONGEST_ORIGIN)] = ""


class CarriedFiling(BaseModel):
    """``sequence`` is the place in the counter's queue, ``place`` that in the counter's log, where it has one.

    ``title``, ``filer_name`` and ``filer_number`` let a counter that was set up anew show its own filing again.
    """

    model_config = CARRIED_MODEL

    kind: Literal["filing"] = "filing"
    id: UUID
    sequence: Annotated[int, Field(ge=1)]
    state: SyncState
    queued_at: AwareDatetime
    provisional: Annotated[str, Field(max_length=40)]
    procedure: _Word
    version: _Word
    title: _Word
    filer_name: Annotated[str, Field(max_length=300, repr=False)]
    filer_number: Annotated[str, Field(max_length=40, repr=False)]
    officer: _Word
    counter: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,8}$")]
    captured_at: AwareDatetime
    manifest: Annotated[bytes, Field(max_length=LARGEST_MANIFEST, repr=False)]
    evidence: Annotated[bytes, Field(max_length=LARGEST_EVIDENCE, repr=False)]
    digest: _Hash
    reason: Annotated[str, Field(max_length=2000)] = ""
    papers: Annotated[tuple[CarriedPaper, ...], Field(max_length=MOST_PAPERS)] = ()
    place: CarriedPlace | None = None

    @classmethod
    def of(cls, filing: Filing, entry: OutboxEntry, place: CarriedPlace | None = None) -> CarriedFiling:
        return cls(
            id=filing.id,
            sequence=entry.sequence,
            state=entry.state,
            queued_at=entry.queued_at,
            provisional=filing.provisional.text,
            procedure=filing.procedure,
            version=filing.version,
            title=filing.title,
            filer_name=filing.filer_name,
            filer_number=filing.filer_number,
            officer=filing.officer,
            counter=filing.counter,
            captured_at=filing.captured_at,
            manifest=filing.manifest,
            evidence=filing.evidence,
            digest=filing.digest.hex(),
            reason=filing.reason,
            papers=tuple(
                CarriedPaper(
                    id=one.id,
                    requirement=one.requirement,
                    name=one.name,
                    media_type=one.media_type,
                    size=one.size,
                    sha256=one.sha256,
                    pages=one.pages,
                )
                for one in filing.papers
            ),
            place=place,
        )

    def filing(self) -> Filing:
        """The filing as it was frozen; what has become of it since is for the gateway to say again."""
        return Filing(
            id=self.id,
            provisional=ProvisionalCode(self.provisional),
            procedure=self.procedure,
            version=self.version,
            title=self.title,
            filer_name=self.filer_name,
            filer_number=self.filer_number,
            officer=self.officer,
            counter=self.counter,
            captured_at=self.captured_at,
            manifest=self.manifest,
            evidence=self.evidence,
            digest=bytes.fromhex(self.digest),
            papers=tuple(
                Paper(one.id, one.requirement, one.name, one.media_type, one.size, one.sha256, one.pages)
                for one in self.papers
            ),
            reason=self.reason if self.state is SyncState.REFUSED else "",
        )

    def entry(self, sequence: int, queued_at: datetime) -> OutboxEntry:
        """Its place in a queue that begins anew: refused stays refused, everything else is sent (again)."""
        state = SyncState.REFUSED if self.state is SyncState.REFUSED else SyncState.PENDING
        return OutboxEntry(self.id, sequence, state, queued_at)


def read_filing(raw: bytes) -> CarriedFiling:
    """Raises ContentError CARRIED_FILE_BROKEN for another shape, or a digest that is not that of the content."""
    try:
        found = CarriedFiling.model_validate_json(raw)
        ProvisionalCode(found.provisional)
    except (ValidationError, ValueError) as exc:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "not a filing") from exc
    if digest_of(found.manifest, found.evidence).hex() != found.digest:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "a filing's digest is not that of its content")
    if len({one.id for one in found.papers}) != len(found.papers):
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "a paper twice")
    return found
