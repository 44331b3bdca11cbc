"""The chip's own secret keys, out of the PEM of its image."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from counter.emrtd import tlv
from counter.errors import ContentError
from devices.card.chip_authentication import DH_ALGORITHMS
from devices.card.domain_parameters import STANDARDISED, DomainParameters
from devices.card.elliptic_curve import CURVES
from devices.card.modular_group import ModularGroup


@dataclass(frozen=True, slots=True, repr=False)
class ChipKey:
    """The static key of chip authentication: a scalar in its group."""

    group: DomainParameters
    private: int = field(repr=False)


def chip_key(pem: bytes) -> ChipKey:
    """An EC or DH key, PKCS#8 PEM. Raises ValueError for a curve or group that is not standardised."""
    if (residue := _dh_key(pem)) is not None:
        return residue
    key = load_pem_private_key(pem, password=None)
    if isinstance(key, ec.EllipticCurvePrivateKey):
        for curve in CURVES:
            if curve.name == key.curve.name:
                return ChipKey(curve, key.private_numbers().private_value)
    raise ValueError("a chip authentication key outside the standardised groups")


def _dh_key(pem: bytes) -> ChipKey | None:
    """PKCS#8 by hand, for DH alone: the library is about to give up Diffie-Hellman over residues."""
    der = base64.b64decode(b"".join(line for line in pem.splitlines() if not line.startswith(b"-----")))
    try:
        _, algorithm, wrapped = tlv.read_one(der, 0x30).children()[:3]
        oid, parameters, *_ = algorithm.children()
        if oid.value not in DH_ALGORITHMS:
            return None
        prime = int.from_bytes(parameters.children()[0].value, "big")
        private = int.from_bytes(tlv.read_one(wrapped.value, 0x02).value, "big")
    except (ContentError, ValueError, IndexError) as exc:
        raise ValueError("a chip authentication key that cannot be read") from exc
    for group in STANDARDISED.values():
        if isinstance(group, ModularGroup) and group.prime == prime:
            return ChipKey(group, private)
    raise ValueError("a chip authentication key outside the standardised groups")
