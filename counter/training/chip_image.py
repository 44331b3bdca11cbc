"""A chip as files and keys: what the personaliser makes and the simulator plays."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, repr=False)
class ChipImage:
    """Everything that one simulated chip holds.

    ``groups``: data group number → EF content (tag included). ``card_access``: EF.CardAccess.
    ``mrz_information``: the 24-character BAC/PACE key seed (document number, birth, expiry, with
    check digits). ``aa_key_pem``: PKCS#8 PEM of the active-authentication key, b"" for none.
    ``ca_key_pem``: the same for the chip-authentication key whose public half is in DG14. ``can`` is ""
    on a passport that prints none. ``card_security``: EF.CardSecurity, b"" on a chip without chip
    authentication mapping.
    """

    label: str
    can: str
    mrz_information: str
    groups: dict[int, bytes]
    sod: bytes
    card_access: bytes
    aa_key_pem: bytes = field(default=b"")
    atr: bytes = bytes.fromhex("3B8880010000000000000000" + "09")
    ca_key_pem: bytes = field(default=b"")
    card_security: bytes = field(default=b"")
