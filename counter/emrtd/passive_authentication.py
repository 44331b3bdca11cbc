"""Passive authentication: are the files what an issuer we trust has signed? (9303-11 §5.1)

Three answers. *Broken*: a hash or a signature does not hold, or the signer is revoked. *Intact,
issuer unknown*: everything holds and nobody we trust stands behind it, or not at the time of
signing. *Trusted*: a verified chain ends at an anchor of the trust store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from counter.emrtd import certificate, dg1, dg13, sod, tlv
from counter.emrtd.card_record import Authenticity, PassiveVerdict
from counter.emrtd.certificate import Certificate
from counter.emrtd.sod import Sod
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError

_ZONE = 0x5F1F


def verify(content: bytes, files: Mapping[int, bytes], trust: TrustStore, now: datetime) -> PassiveVerdict:
    """The verdict over EF.SOD (``content``) and the files read so far, group number → EF content.

    ``now`` is aware. Never raises for what is in the bytes: a SOD that can't be read is broken.
    """
    try:
        parsed = sod.parse(content)
    except ContentError as exc:
        return PassiveVerdict(Authenticity.BROKEN, f"unreadable SOD: {exc.detail}")
    signed_at = parsed.signed.signing_time
    day = signed_at.date() if signed_at else None
    if wrong := broken_groups(parsed, files):
        return PassiveVerdict(Authenticity.BROKEN, "a file differs from its signed hash", wrong, signed_at=day)
    signer = parsed.signed.signer
    fault = parsed.signed.fault()
    if signer is None or fault:
        return PassiveVerdict(Authenticity.BROKEN, fault, signed_at=day)
    return _judge_issuer(signer, signed_at, files, trust, now)


def broken_groups(parsed: Sod, files: Mapping[int, bytes]) -> tuple[int, ...]:
    """Groups whose file has another hash than the SOD lists, or none in it at all."""
    return tuple(
        number
        for number, data in sorted(files.items())
        if parsed.hashes.get(number) != hashlib.new(parsed.hash_algorithm, data).digest()
    )


def _judge_issuer(
    signer: Certificate, signed_at: datetime | None, files: Mapping[int, bytes], trust: TrustStore, now: datetime
) -> PassiveVerdict:
    # without a signing time the signer's own beginning is the only date the signature vouches for
    moment = signed_at or signer.not_before
    day = signed_at.date() if signed_at else None

    def unknown(reason: str) -> PassiveVerdict:
        return PassiveVerdict(Authenticity.INTACT_ISSUER_UNKNOWN, reason, signed_at=day)

    paths = trust.paths(signer)
    if not paths:
        return unknown(f"no CSCA for {signer.issuer}")
    if any(trust.revoked(subject, authority) for path in paths for subject, authority in _steps(signer, path)):
        return PassiveVerdict(Authenticity.BROKEN, "the document signer or its issuer is revoked", signed_at=day)
    if signer.authority or certificate.MASTER_LIST_SIGNER in signer.purposes:
        return unknown("its signer is no document signer")
    if moment > now or not signer.valid_at(moment):
        return unknown("signed outside the document signer's validity")
    path = next((path for path in paths if path[0].valid_at(moment)), None)
    if path is None:
        return unknown("signed outside the CSCA's validity")
    if path[0].country != "VN" and _claims_vietnam(files):
        return unknown("a Vietnamese card under another state's CSCA")
    return PassiveVerdict(Authenticity.TRUSTED, issuer=path[0].subject, signed_at=day)


def _steps(signer: Certificate, path: tuple[Certificate, ...]) -> tuple[tuple[Certificate, Certificate], ...]:
    return tuple(zip((signer, *path), path, strict=False))


def _claims_vietnam(files: Mapping[int, bytes]) -> bool:
    """By the issuing state in DG1, or by a DG13 that names someone the Vietnamese way.

    A master list brings in a hundred states' CSCA, and none but one may make Vietnamese cards.
    """
    with suppress(ContentError, KeyError):
        zone = tlv.read_one(files[1], dg1.TAG).find(_ZONE)
        if zone and zone.value[2:5] == b"VNM":
            return True
    with suppress(ContentError, KeyError):
        details = dg13.parse(files[13])
        return details.number is not None or details.name is not None
    return False
