"""A chip authentication key that was made elsewhere, as the personaliser takes it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ChipKeyOffer:
    """``pem``: the private key, PKCS#8. ``keys``, ``protocols``: the DER SecurityInfos that DG14 gets,
    ChipAuthenticationPublicKeyInfo and ChipAuthenticationInfo (9303-11 §9.2.5, §9.2.6).

    All empty: the chip offers no chip authentication.
    """

    pem: bytes = field(default=b"", repr=False)
    keys: tuple[bytes, ...] = ()
    protocols: tuple[bytes, ...] = ()
