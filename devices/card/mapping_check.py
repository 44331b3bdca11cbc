"""Chip authentication mapping: does the chip own the key that its issuer has signed? (9303-11 §4.4.3.5)

PACE leaves an equation between the mapping key and the chip's static key. What it proves depends
on where the static key comes from: only the one in EF.CardSecurity, under a signature as good as
the SOD's, says anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from counter.emrtd import card_security
from counter.emrtd.card_record import Authenticity, MappingProof, MappingVerdict, PassiveVerdict
from counter.emrtd.card_security import CardSecurity
from counter.emrtd.issuer_check import IssuerCheck
from counter.emrtd.security_infos import SecurityInfos
from counter.emrtd.trust_store import TrustStore
from counter.errors import CardError, ContentError
from devices.card.chip_authentication import StaticKey, static_key
from devices.card.pace import ChipAuthenticationMapping


class MappingCheck:
    """One PACE with chip authentication mapping. ``content``: EF.CardSecurity as read, b"" for none."""

    def __init__(self, mapping: ChipAuthenticationMapping, content: bytes, trust: TrustStore, now: datetime) -> None:
        self._missing = not content
        self._file: CardSecurity | None = None
        self._proved: bool | None = None
        self._unreadable = ""
        try:
            self._file = card_security.parse(content)
        except ContentError as exc:
            self._unreadable = f"unreadable EF.CardSecurity: {exc.detail}"
        else:
            self._issuer = IssuerCheck(self._file.signed, trust, now)
            self._proved = _proved(mapping, self._file.infos)

    def verdict(self, sod: PassiveVerdict, files: Mapping[int, bytes]) -> MappingVerdict:
        """``sod``: the verdict over EF.SOD, ``files``: the groups read so far, number → EF content.

        Never raises for what the chip has said: what can't be believed proves nothing, and says why.
        """
        if self._missing:
            return _unverified("no EF.CardSecurity")
        if self._file is None:
            return _unverified(self._unreadable, PassiveVerdict(Authenticity.BROKEN, self._unreadable))
        signed = self._issuer.verdict(files)
        if signed.authenticity is Authenticity.BROKEN:
            return _unverified(f"EF.CardSecurity: {signed.reason}", signed)
        if self._proved is None:
            return _unverified("no key for it in EF.CardSecurity", signed)
        if not self._proved:
            return MappingVerdict(MappingProof.REFUTED, "the chip does not know its own key", signed)
        if sod.authenticity is Authenticity.TRUSTED and signed.authenticity is not Authenticity.TRUSTED:
            # a key of the forger's own beside somebody else's genuine files
            return _unverified(f"EF.CardSecurity: {signed.reason}", signed)
        return MappingVerdict(MappingProof.PROVED, card_security=signed)


def _unverified(reason: str, signed: PassiveVerdict | None = None) -> MappingVerdict:
    return MappingVerdict(MappingProof.NOT_VERIFIED, reason, signed)


def _proved(mapping: ChipAuthenticationMapping, infos: SecurityInfos) -> bool | None:
    """By any of the keys on PACE's own curve; None where there is none that can be used."""
    tried = [
        mapping.proves(static.public)
        for key in infos.chip_authentication_keys
        if (static := _usable(key.subject_public_key)) is not None and static.group == mapping.group
    ]
    return any(tried) if tried else None


def _usable(subject_public_key: bytes) -> StaticKey | None:
    try:
        return static_key(subject_public_key)
    except CardError:
        return None
