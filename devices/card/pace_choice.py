"""Which PACE variants the reader speaks, and which of a chip's it takes first (9303-11 §9.2.3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, unique

from counter.emrtd.security_infos import ID_PACE, PaceInfo, SecurityInfos
from devices.card.cipher_suite import CipherSuite
from devices.card.domain_parameters import STANDARDISED
from devices.card.elliptic_curve import EllipticCurve

_ID_PACE_CONTENT = bytes.fromhex("04007F0007020204")
SUITES = {1: CipherSuite.DES3, 2: CipherSuite.AES_128, 3: CipherSuite.AES_192, 4: CipherSuite.AES_256}


@unique
class Mapping(IntEnum):
    """The arc of id-PACE that names agreement and mapping."""

    DH_GM = 1
    ECDH_GM = 2
    DH_IM = 3
    ECDH_IM = 4
    ECDH_CAM = 6

    @property
    def elliptic(self) -> bool:
        return self not in (Mapping.DH_GM, Mapping.DH_IM)

    @property
    def integrated(self) -> bool:
        return self in (Mapping.DH_IM, Mapping.ECDH_IM)


@dataclass(frozen=True, slots=True)
class PaceChoice:
    """One way to run PACE: mapping, cipher, standardised domain parameters."""

    mapping: Mapping
    suite: CipherSuite
    parameter_id: int

    @property
    def _cipher(self) -> int:
        return next(arc for arc, suite in SUITES.items() if suite is self.suite)

    @property
    def protocol(self) -> str:
        """The dotted object identifier."""
        return f"{ID_PACE}.{self.mapping.value}.{self._cipher}"

    @property
    def oid(self) -> bytes:
        """The content octets of the object identifier, as tags 80 and 06 carry them."""
        return _ID_PACE_CONTENT + bytes((self.mapping, self._cipher))

    @classmethod
    def of(cls, info: PaceInfo) -> PaceChoice | None:
        """None for what is not spoken here: version 1, proprietary parameters, combinations that cannot be."""
        if not info.protocol.startswith(f"{ID_PACE}.") or info.version != 2:
            return None
        arcs = info.protocol.removeprefix(f"{ID_PACE}.").split(".")
        if len(arcs) != 2 or int(arcs[0]) not in set(Mapping) or int(arcs[1]) not in SUITES:
            return None
        mapping, suite = Mapping(int(arcs[0])), SUITES[int(arcs[1])]
        group = STANDARDISED.get(-1 if info.parameter_id is None else info.parameter_id)
        if group is None or info.parameter_id is None or isinstance(group, EllipticCurve) != mapping.elliptic:
            return None
        if mapping is Mapping.ECDH_CAM and not suite.is_aes:
            return None
        # the point encoding of the integrated mapping needs p ≡ 3 (mod 4); P-224 has p ≡ 1
        if mapping is Mapping.ECDH_IM and group.prime % 4 != 3:
            return None
        return cls(mapping, suite, info.parameter_id)


def _preference(choice: PaceChoice) -> tuple[bool, bool, int]:
    """AES before 3DES, ECDH with generic mapping first, then the shorter key: all are strong enough."""
    return (not choice.suite.is_aes, choice.mapping is not Mapping.ECDH_GM, choice.suite.key_length)


def pace_choices(infos: SecurityInfos) -> tuple[PaceChoice, ...]:
    """The variants that chip and reader share, best first; empty for none."""
    found = (PaceChoice.of(info) for info in infos.pace)
    return tuple(sorted((choice for choice in found if choice is not None), key=_preference))
