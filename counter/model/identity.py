"""On what a counter knows who hands a filing in, where no chip says so (field.md §12).

An officer's attestation is worth what an officer's word is: it fills no field, and the filing says what it rests on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Final

from counter.errors import ContentError, FailureCode
from counter.model.manifest import canonical

ATTESTATION_FORMAT: Final = "motcua-attestation/1"
LARGEST_ATTESTATION: Final = 2_000  # octets
LONGEST_NUMBER: Final = 32


@unique
class IdentityKind(StrEnum):
    """Closed; a manifest names one. What an officer attests is all but the first and the last."""

    CHIP = "chip"
    ELECTRONIC_ID = "electronic-id"  # căn cước điện tử, shown in VNeID (NĐ 69/2024)
    EXPIRED_CARD = "expired-card"
    REPORTED_LOST = "reported-lost"
    UNREADABLE_CHIP = "unreadable-chip"
    LEFT_AT_HOME = "left-at-home"
    CHILD = "child"
    CERTIFICATE = "identity-certificate"  # giấy chứng nhận căn cước (Luật Căn cước 2023, Đ. 30)
    FOREIGN_DOCUMENT = "foreign-document"  # a passport or residence card that was seen, not read
    NONE = "none"


ATTESTED: Final = frozenset(IdentityKind) - {IdentityKind.CHIP, IdentityKind.NONE}


@dataclass(frozen=True, slots=True)
class Attestation:
    """``number``: of what was shown, as it stands there, or ""; ``face_matched``: the person is the one in its picture.

    Raises ValueError for a kind that nobody attests, and a number longer than any document's.
    """

    kind: IdentityKind
    number: str = field(repr=False, default="")
    face_matched: bool = False

    def __post_init__(self) -> None:
        if self.kind not in ATTESTED:
            raise ValueError("nothing that an officer attests")
        if len(self.number) > LONGEST_NUMBER or not self.number.isprintable():
            raise ValueError("no document's number")

    def to_bytes(self) -> bytes:
        """Canonical JSON, as a filing carries it for evidence."""
        return canonical(
            {
                "format": ATTESTATION_FORMAT,
                "kind": self.kind.value,
                "number": self.number,
                "face_matched": self.face_matched,
            }
        )


def is_attestation(evidence: bytes) -> bool:
    """Whether these octets say of themselves that they are one; ``parse_attestation`` judges them."""
    return len(evidence) <= LARGEST_ATTESTATION and ATTESTATION_FORMAT.encode() in evidence


def parse_attestation(evidence: bytes) -> Attestation:
    """The inverse of ``Attestation.to_bytes``. Raises ContentError(MALFORMED_DATA_GROUP) for anything else."""
    try:
        raw = json.loads(evidence)
        found = Attestation(IdentityKind(raw["kind"]), str(raw["number"]), bool(raw["face_matched"]))
        whole = found.to_bytes() == evidence
    except (ValueError, KeyError, TypeError, RecursionError) as exc:
        raise ContentError(FailureCode.MALFORMED_DATA_GROUP, "no attestation") from exc
    if not whole:
        raise ContentError(FailureCode.MALFORMED_DATA_GROUP, "an attestation that is not canonical")
    return found


def kind_of(evidence: bytes) -> IdentityKind:
    """What a filing's evidence is. Raises ContentError where it is an attestation of nothing."""
    if not evidence:
        return IdentityKind.NONE
    return parse_attestation(evidence).kind if is_attestation(evidence) else IdentityKind.CHIP
