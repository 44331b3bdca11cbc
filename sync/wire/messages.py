"""The messages of the gateway contract: read in strict JSON mode at both ends, every size bounded.

Bytes travel as base64url (RFC 4648 §5).

What a desk sends is closed (an unknown field is refused); what a gateway answers is open (an
unknown field is passed over), so that a newer gateway serves an older desk.
"""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field

from counter.model.filing import BusinessStatus, DossierCode
from counter.model.limits import LARGEST_EVIDENCE, LARGEST_MANIFEST, LARGEST_PAPER, MOST_PAPERS
from sync.wire.consents import ConsentStanding
from sync.wire.ledger import CheckedProof, CounterLeaves, CounterPlace, LedgerKey, LedgerState
from sync.wire.shapes import Answered as _Answered
from sync.wire.shapes import Digest
from sync.wire.shapes import Sent as _Sent

REGISTRATION_FORMAT: Final = "motcua-registration/1"
MOST_CHANGES: Final = 200
LONGEST_WAIT: Final = 25  # seconds: below the idle limit of common proxies

Code = Annotated[
    str,
    Field(max_length=40, description="mã hồ sơ, e.g. H15.50.05.13-261008-0975"),
    AfterValidator(lambda text: DossierCode(text).text),
]
Path = Annotated[str, Field(max_length=200, pattern=r"^/[A-Za-z0-9/_-]+$", description="logical path at the gateway")]
Cursor = Annotated[str, Field(max_length=20, pattern=r"^[0-9]*$", description="opaque; empty is the beginning")]
# status travels as its number: field.md §3.1 (TrangThaiHoSo)
Status = Annotated[int, Field(ge=1, le=10, description="TrangThaiHoSo: 1 filed, 2 accepted, 3 not accepted …")]
Name = Annotated[str, Field(min_length=1, max_length=80)]


class Registration(_Sent):
    """What fixes a filing's place in line, before any attachment moves.

    ``manifest`` and ``evidence`` are the frozen canonical JSON (RFC 8785), ``digest`` is
    ``counter.model.manifest.digest_of`` over both. ``ledger`` and ``place``: the counter's log and
    the filing's leaf in it; an older desk sends neither (and ``counter_leaves``, which was never filled).
    """

    format: Name = REGISTRATION_FORMAT
    manifest: Annotated[bytes, Field(max_length=LARGEST_MANIFEST, repr=False)]
    evidence: Annotated[bytes, Field(max_length=LARGEST_EVIDENCE, repr=False)] = b""
    digest: Digest
    counter_leaves: Annotated[tuple[Digest, ...], Field(max_length=1000)] = ()
    ledger: CounterLeaves | None = None
    place: CounterPlace | None = None


class UploadPlace(_Answered):
    """Where one attachment goes (tus 1.0), and how many of its bytes are there already."""

    paper_id: UUID
    path: Path
    size: Annotated[int, Field(ge=0, le=LARGEST_PAPER)]
    sha256: Digest
    offset: Annotated[int, Field(ge=0, le=LARGEST_PAPER)]
    complete: bool = False


class FilingState(_Answered):
    """The gateway's view of one filing. It answers a registration, first or repeated, and a status query.

    ``log_index`` and ``log_proof``: the filing's entry in the gateway's log (``counter.ledger.proof``);
    ``ledger``: that log as it stands now.
    """

    filing_id: UUID
    code: Code
    digest: Digest
    registered_at: AwareDatetime
    status: Status
    accepted_at: AwareDatetime | None = None
    appointment: AwareDatetime | None = None
    reason: Annotated[str, Field(max_length=2000)] = ""
    uploads: Annotated[tuple[UploadPlace, ...], Field(max_length=MOST_PAPERS)] = ()
    log_index: int | None = None
    log_proof: CheckedProof | None = None
    ledger: LedgerState | None = None

    @property
    def business(self) -> BusinessStatus:
        return BusinessStatus(self.status)


class Receipt(_Answered):
    """Everything of this filing is here and every whole-file SHA-256 was right. Only this, signed, is delivery."""

    filing_id: UUID
    code: Code
    digest: Digest
    registered_at: AwareDatetime
    completed_at: AwareDatetime
    papers: Annotated[tuple[Digest, ...], Field(max_length=MOST_PAPERS)] = ()
    log_index: int | None = None
    log_proof: CheckedProof | None = None


class ResultPlace(_Answered):
    """What the authority gave back (status 9 on); fetched from ``path`` in pieces, whole when its SHA-256 is right."""

    path: Path
    size: Annotated[int, Field(ge=1, le=LARGEST_PAPER)]
    sha256: Digest
    media_type: Annotated[str, Field(max_length=100)]


class Change(_Answered):
    """One step of a filing's business state. ``by``: who at the authority works on it, where that is known."""

    filing_id: UUID
    code: Code
    status: Status
    at: AwareDatetime
    accepted_at: AwareDatetime | None = None
    appointment: AwareDatetime | None = None
    reason: Annotated[str, Field(max_length=2000)] = ""
    by: Annotated[str, Field(max_length=200)] = ""
    result: ResultPlace | None = None

    @property
    def business(self) -> BusinessStatus:
        return BusinessStatus(self.status)


class Changes(_Answered):
    """What changed after the cursor that was asked with, oldest first; ``more``: ask again at once.

    ``consents``: of people who were asked, each as it stands now, the order that of the changes by themselves.

    ``restarted``: that cursor was of another life of the gateway's store (it came out of a backup), so
    these changes are from the beginning; what is known already comes once more.
    """

    changes: Annotated[tuple[Change, ...], Field(max_length=MOST_CHANGES)]
    consents: Annotated[tuple[ConsentStanding, ...], Field(max_length=MOST_CHANGES)] = ()
    cursor: Cursor
    more: bool = False
    restarted: bool = False


class Enrolment(_Sent):
    """A counter gives its public key, once, against a code that its supervisor was given."""

    code: Annotated[str, Field(min_length=8, max_length=64, repr=False)]
    counter: Name  # "<unit>/<counter>"
    public_key: Annotated[bytes, Field(max_length=64, description="Ed25519, 32 bytes")]


class Enrolled(_Answered):
    """The counter's key is known from now on; ``gateway_key`` signs every answer, ``ledger_key`` the log."""

    counter: Name
    gateway_key: Annotated[bytes, Field(max_length=64, description="Ed25519, 32 bytes")]
    ledger_key: LedgerKey | None = None


class Keys(_Answered):
    """The gateway's public keys; trusted as far as the pinned certificate they came under."""

    gateway_key: Annotated[bytes, Field(max_length=64, description="Ed25519, 32 bytes")]
    ledger_key: LedgerKey | None = None


class Health(_Answered):
    """A sign of life; ``at`` is the gateway's clock."""

    at: AwareDatetime
