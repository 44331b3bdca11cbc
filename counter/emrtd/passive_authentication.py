"""Passive authentication: are the files what an issuer we trust has signed? (9303-11 §5.1)

Three answers. *Broken*: a hash or a signature does not hold, or the signer is revoked. *Intact,
issuer unknown*: everything holds and nobody we trust stands behind it, or not at the time of
signing. *Trusted*: a verified chain ends at an anchor of the trust store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime

from counter.emrtd import sod
from counter.emrtd.card_record import Authenticity, PassiveVerdict
from counter.emrtd.issuer_check import IssuerCheck
from counter.emrtd.sod import Sod
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError


class PassiveAuthentication:
    """One EF.SOD under one trust store, judged as its files come in.

    The SOD is read once, its signatures are verified once, and each file is hashed once: the last
    verdict of a reading costs the hash of the last file. ``now`` is aware. Never raises for what is
    in the bytes: a SOD that can't be read is broken.
    """

    def __init__(self, content: bytes, trust: TrustStore, now: datetime) -> None:
        self._sod: Sod | None = None
        self._unreadable = ""
        self._sound: dict[int, bytes] = {}
        try:
            self._sod = sod.parse(content)
        except ContentError as exc:
            self._unreadable = f"unreadable SOD: {exc.detail}"
        else:
            self._issuer = IssuerCheck(self._sod.signed, trust, now)

    @property
    def groups(self) -> tuple[int, ...] | None:
        """The data groups that the SOD lists; None where it cannot be read."""
        return self._sod.groups if self._sod else None

    def verdict(self, files: Mapping[int, bytes]) -> PassiveVerdict:
        """The verdict over the files read so far, group number → EF content."""
        parsed = self._sod
        if parsed is None:
            return PassiveVerdict(Authenticity.BROKEN, self._unreadable)
        if wrong := self._wrong(parsed, files):
            signed_at = parsed.signed.signing_time
            day = signed_at.date() if signed_at else None
            return PassiveVerdict(Authenticity.BROKEN, "a file differs from its signed hash", wrong, signed_at=day)
        return self._issuer.verdict(files)

    def _wrong(self, parsed: Sod, files: Mapping[int, bytes]) -> tuple[int, ...]:
        # the very object that was hashed before: bytes do not change
        fresh = {number: data for number, data in files.items() if self._sound.get(number) is not data}
        wrong = broken_groups(parsed, fresh)
        self._sound |= {number: data for number, data in fresh.items() if number not in wrong}
        return wrong


def verify(content: bytes, files: Mapping[int, bytes], trust: TrustStore, now: datetime) -> PassiveVerdict:
    """The verdict over EF.SOD (``content``) and the files, group number → EF content.

    ``now`` is aware. Never raises for what is in the bytes: a SOD that can't be read is broken.
    """
    return PassiveAuthentication(content, trust, now).verdict(files)


def broken_groups(parsed: Sod, files: Mapping[int, bytes]) -> tuple[int, ...]:
    """Groups whose file has another hash than the SOD lists, or none in it at all."""
    return tuple(
        number
        for number, data in sorted(files.items())
        if parsed.hashes.get(number) != hashlib.new(parsed.hash_algorithm, data).digest()
    )
