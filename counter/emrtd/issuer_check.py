"""Who stands behind a signed file of the chip: the same answer for EF.SOD and EF.CardSecurity (9303-11 §5.1)."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from counter.emrtd import certificate, dg1, dg13, tlv
from counter.emrtd.card_record import Authenticity, PassiveVerdict
from counter.emrtd.certificate import Certificate
from counter.emrtd.signed_data import SignedContent
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError

_ZONE = 0x5F1F


class IssuerCheck:
    """One SignedData under one trust store: its signatures are verified once, however often it is judged.

    ``now`` is aware.
    """

    def __init__(self, signed: SignedContent, trust: TrustStore, now: datetime) -> None:
        self._signed = signed
        self._trust = trust
        self._now = now
        self._fault: str | None = None
        self._paths: tuple[tuple[Certificate, ...], ...] | None = None

    def verdict(self, files: Mapping[int, bytes]) -> PassiveVerdict:
        """``files``: the groups read so far, group number → EF content: they say whose card it claims to be."""
        signer, signed_at = self._signed.signer, self._signed.signing_time
        day = signed_at.date() if signed_at else None
        if self._fault is None:
            self._fault = self._signed.fault()
        if signer is None or self._fault:
            return PassiveVerdict(Authenticity.BROKEN, self._fault, signed_at=day)
        if self._paths is None:
            self._paths = self._trust.paths(signer)
        return self._judge(signer, self._paths, signed_at, files)

    def _judge(
        self,
        signer: Certificate,
        paths: tuple[tuple[Certificate, ...], ...],
        signed_at: datetime | None,
        files: Mapping[int, bytes],
    ) -> PassiveVerdict:
        # without a signing time the signer's own beginning is the only date the signature vouches for
        moment = signed_at or signer.not_before
        day = signed_at.date() if signed_at else None

        def unknown(reason: str) -> PassiveVerdict:
            return PassiveVerdict(Authenticity.INTACT_ISSUER_UNKNOWN, reason, signed_at=day)

        if self._trust.refuse_training and (signer.training or certificate.TRAINING_MARK in signer.issuer):
            # not merely unknown: whoever has this program can make such a card
            return PassiveVerdict(Authenticity.BROKEN, "a training card at a live desk", signed_at=day)
        if not paths:
            return unknown(f"no CSCA for {signer.issuer}")
        if any(self._trust.revoked(subject, issuer) for path in paths for subject, issuer in _steps(signer, path)):
            return PassiveVerdict(Authenticity.BROKEN, "the document signer or its issuer is revoked", signed_at=day)
        if signer.authority or certificate.MASTER_LIST_SIGNER in signer.purposes:
            return unknown("its signer is no document signer")
        if moment > self._now or not signer.valid_at(moment):
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
