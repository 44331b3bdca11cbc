"""Checking a filing's card evidence again, far from the counter that collected it (wire.md).

The gateway has the frozen manifest and what the chip said, and believes neither: hashes and
signatures are verified anew, the chip's signature is checked against *this* manifest, and every
answer marked *chip* is compared with the chip's own bytes.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique
from typing import TypeAlias

from counter.emrtd import active_authentication
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, CardRecord, PassiveVerdict
from counter.emrtd.chip_facts import chip_facts
from counter.emrtd.record import record_from_files
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, FailureCode
from counter.model.filing import Json, Source
from counter.model.identity import IdentityKind, is_attestation, parse_attestation
from counter.model.manifest import (
    EVIDENCE_FORMAT,
    MANIFEST_FORMAT,
    CardEvidence,
    OtherCard,
    canonical,
    challenge_of,
    statement_of,
)
from counter.model.person_name import comparable

MAX_EVIDENCE = 0x80000
MAX_MANIFEST = 0x200000
_GROUPS = frozenset({1, 11, 12, 13, 14, 15})

Expected: TypeAlias = Callable[[CardRecord], Mapping[str, Json]]
ExpectedOfOther: TypeAlias = Callable[[str, CardRecord], Mapping[str, Json]]
_MOST_OTHERS = 4
_LONGEST_POINTER = 200


@unique
class Presence(StrEnum):
    """When the chip was there. Only a signature that verifies proves it was there at filing."""

    NO_CARD = "no_card"
    SEEN_AT_OPENING = "seen_at_opening"
    PRESENT_AT_FILING = "present_at_filing"


@dataclass(frozen=True, slots=True)
class EvidenceVerdict:
    """``passive`` None: no card. ``disagreeing``: pointers marked *chip* that the chip does not bear out.

    ``active``: over this manifest's challenge; FAILED where a signature is there and does not fit.
    ``access``: how the counter says it opened the chip; None where it did not say. ``kind``: what the evidence
    is, ``claimed``: what the manifest says that it is, None where it says nothing.
    """

    passive: PassiveVerdict | None
    active: ActiveVerdict
    presence: Presence
    face_matched: bool
    access: AccessMethod | None = None
    kind: IdentityKind = IdentityKind.NONE
    claimed: IdentityKind | None = None
    agreeing: tuple[str, ...] = ()
    disagreeing: tuple[str, ...] = ()
    record: CardRecord | None = field(default=None, repr=False)

    @property
    def problem(self) -> str:
        """Why the evidence can't stand, for the log and the refusal; "" when it can.

        An unknown issuer is no problem here: whether one is let pass is the office's rule.
        """
        if self.passive and self.passive.authenticity is Authenticity.BROKEN:
            return f"chip data broken: {self.passive.reason}"
        if self.active is ActiveVerdict.FAILED:
            return "the chip's signature is not over this filing"
        if self.claimed is not None and self.claimed is not self.kind:
            return f"claims {self.claimed.value}, carries {self.kind.value}"
        if self.disagreeing:
            return f"not what the chip says: {', '.join(self.disagreeing)}"
        return ""


def verify_evidence(
    evidence: bytes,
    manifest: bytes,
    trust: TrustStore,
    now: datetime,
    expected: Expected | None = None,
    of_other: ExpectedOfOther | None = None,
) -> EvidenceVerdict:
    """Judges ``evidence`` (b"" for none) for ``manifest``; both canonical JSON.

    ``expected``: from a record, pointer → the value the chip gives it (``by_fact``, or a form's
    prefill); a pointer it does not give disagrees. Without it a value need only be one of the
    chip's facts. ``of_other``: the same of a further person's chip, from the part of the declaration that
    it filled; it bears out nothing outside that part. Raises ContentError(MALFORMED_DATA_GROUP) for bytes that
    are no evidence or no manifest.
    """
    marked, of_others = chip_answers(manifest), chip_answers(manifest, Source.OTHER_CHIP)
    claimed = claimed_kind(manifest)
    if not evidence or is_attestation(evidence):
        attested = parse_attestation(evidence) if evidence else None
        return EvidenceVerdict(
            None,
            ActiveVerdict.NOT_ASKED,
            Presence.NO_CARD,
            face_matched=attested.face_matched if attested else False,
            kind=attested.kind if attested else IdentityKind.NONE,
            claimed=claimed,
            disagreeing=(*marked, *of_others),
        )
    card = parse_evidence(evidence)
    challenge = challenge_of(statement_of(manifest))
    active = active_authentication.verify(card.files.get(15, b""), card.files.get(14), challenge, card.signature)
    record = record_from_files(
        sod=card.sod,
        files=card.files,
        trust=trust,
        now=now,
        active=active,
        access=AccessMethod(card.access) if card.access else AccessMethod.PACE_CAN,
        reader="",
    )
    fits = _fitting(record, expected)
    others = [(one, _of_card(one, trust, now)) for one in card.others]
    fitting = [_fitting_below(one.group, other, of_other) for one, other in others]
    agreeing = (
        *(pointer for pointer, value in marked.items() if fits(pointer, value)),
        *(pointer for pointer, value in of_others.items() if any(one(pointer, value) for one in fitting)),
    )
    present = active is ActiveVerdict.GENUINE and record.usable
    return EvidenceVerdict(
        passive=record.passive,
        active=active,
        presence=Presence.PRESENT_AT_FILING if present else Presence.SEEN_AT_OPENING,
        face_matched=card.face_matched,
        access=AccessMethod(card.access) if card.access else None,
        kind=IdentityKind.CHIP,
        claimed=claimed,
        agreeing=agreeing,
        disagreeing=tuple(pointer for pointer in (*marked, *of_others) if pointer not in agreeing),
        record=record,
    )


def by_fact(pointers: Mapping[str, str]) -> Expected:
    """``expected`` from pointer → fact name of ``chip_facts``, with or without "chip:" before it."""

    def expected(record: CardRecord) -> dict[str, Json]:
        facts = chip_facts(record)
        named = ((pointer, name.removeprefix("chip:")) for pointer, name in pointers.items())
        return {pointer: facts[name] for pointer, name in named if name in facts}

    return expected


def chip_answers(manifest: bytes, source: Source = Source.CHIP) -> dict[str, Json]:
    """Pointer → value of the manifest's answers marked *chip*, the filer's. Raises ContentError."""
    answers = _object(manifest, MANIFEST_FORMAT, MAX_MANIFEST).get("answers")
    if not isinstance(answers, dict):
        raise _malformed("manifest without answers")
    marked: dict[str, Json] = {}
    for pointer, answer in answers.items():
        if not isinstance(answer, dict) or "value" not in answer:
            raise _malformed("an answer without a value")
        if answer.get("source") == source.value:
            marked[pointer] = answer["value"]
    return marked


def claimed_kind(manifest: bytes) -> IdentityKind | None:
    """What evidence the manifest says it has; None where the counter did not say. Raises ContentError."""
    said = _object(manifest, MANIFEST_FORMAT, MAX_MANIFEST).get("identity", "")
    if said == "":
        return None
    if said not in tuple(IdentityKind):
        raise _malformed("a manifest of an unknown kind of evidence")
    return IdentityKind(said)


def parse_evidence(evidence: bytes) -> CardEvidence:
    """The inverse of ``CardEvidence.to_bytes``. Raises ContentError(MALFORMED_DATA_GROUP)."""
    parts = _object(evidence, EVIDENCE_FORMAT, MAX_EVIDENCE)
    files, face_matched = parts.get("files"), parts.get("face_matched")
    if not isinstance(files, dict) or not isinstance(face_matched, bool):
        raise _malformed("evidence without files")
    access = parts.get("access", "")
    if access not in ("", *AccessMethod):
        raise _malformed("evidence of an unknown way into the chip")
    others = parts.get("others", [])
    if not isinstance(others, list) or len(others) > _MOST_OTHERS:
        raise _malformed("evidence of more people than a declaration has")
    return CardEvidence(
        sod=_octets(parts.get("sod")),
        files=_files(files),
        signature=_octets(parts.get("signature")),
        face_matched=face_matched,
        access=str(access),
        others=tuple(_other(one) for one in others),
    )


def _other(raw: Json) -> OtherCard:
    if not isinstance(raw, dict) or raw.keys() != {"group", "sod", "files"}:
        raise _malformed("another person's card that is none")
    group = raw["group"]
    if not isinstance(group, str) or not group.startswith("/") or len(group) > _LONGEST_POINTER:
        raise _malformed("another person's card in no part of the declaration")
    return OtherCard(group, _octets(raw["sod"]), _files(raw["files"]))


def _files(raw: Json) -> dict[int, bytes]:
    numbers = {str(number): number for number in _GROUPS}
    if not isinstance(raw, dict) or not raw.keys() <= numbers.keys():
        raise _malformed("evidence with a file that does not belong there")
    return {numbers[name]: _octets(text) for name, text in raw.items()}


def _of_card(card: OtherCard, trust: TrustStore, now: datetime) -> CardRecord:
    """Its signature over nothing is asked for: it was seen, and is not said to have been there at filing."""
    return record_from_files(
        sod=card.sod,
        files=card.files,
        trust=trust,
        now=now,
        active=ActiveVerdict.NOT_ASKED,
        access=AccessMethod.PACE_CAN,
        reader="",
    )


def _fitting_below(group: str, record: CardRecord, of_other: ExpectedOfOther | None) -> Callable[[str, Json], bool]:
    expected: Expected | None = None if of_other is None else lambda one: of_other(group, one)
    fits = _fitting(record, expected)
    return lambda pointer, value: pointer.startswith(f"{group}/") and fits(pointer, value)


def _fitting(record: CardRecord, expected: Expected | None) -> Callable[[str, Json], bool]:
    if not record.usable:
        return lambda _pointer, _value: False
    if expected is not None:
        wanted = expected(record)
        return lambda pointer, value: pointer in wanted and _same(value, wanted[pointer])
    facts = chip_facts(record).values()
    return lambda _pointer, value: any(_same(value, fact) for fact in facts)


def _same(value: Json, fact: Json) -> bool:
    """Text as names are compared (case, spaces, tone placement); anything else exactly."""
    if isinstance(value, str) and isinstance(fact, str):
        return comparable(value) == comparable(fact)
    return type(value) is type(fact) and value == fact


def _malformed(detail: str) -> ContentError:
    return ContentError(FailureCode.MALFORMED_DATA_GROUP, detail)


def _object(data: bytes, kind: str, limit: int) -> dict[str, Json]:
    """One JSON object of this format, in canonical form, so that its digest has one reading."""
    if len(data) > limit:
        raise _malformed(f"more than {limit} octets")
    try:
        value: Json = json.loads(data)
        whole = isinstance(value, dict) and canonical(value) == data
    except (ValueError, RecursionError) as exc:
        raise _malformed("not JSON") from exc
    if not isinstance(value, dict) or not whole or value.get("format") != kind:
        raise _malformed(f"not canonical {kind}")
    return value


def _octets(text: Json) -> bytes:
    if not isinstance(text, str):
        raise _malformed("octets that are not base64 text")
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as exc:
        raise _malformed("octets that are not base64 text") from exc
