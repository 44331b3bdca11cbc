"""A chip's static key for chip authentication in any standardised group, and its infos in DG14.

Sources: 9303-11 §9.2.5 (ChipAuthenticationInfo), §9.2.6 (ChipAuthenticationPublicKeyInfo).
"""

from __future__ import annotations

import base64

from cryptography.hazmat.primitives.asymmetric import ec

from counter.emrtd import tlv
from counter.training.chip_key import ChipKeyOffer
from counter.training.keys import derive, ec_key, to_pem, to_spki
from devices.card.chip_authentication import DH_ALGORITHMS
from devices.card.cipher_suite import CipherSuite
from devices.card.domain_parameters import STANDARDISED
from devices.card.modular_group import ModularGroup
from devices.card.pace_choice import SUITES

_SEQUENCE, _INTEGER, _OID, _OCTETS, _BITS = 0x30, 0x02, 0x06, 0x04, 0x03
_ID_PK, _ID_CA = bytes.fromhex("04007F0007020201"), bytes.fromhex("04007F0007020203")
_DH, _ECDH = 1, 2
# by standardised parameter id; the other three are not in the library that makes the keys
_CURVES: dict[int, ec.EllipticCurve] = {
    8: ec.SECP192R1(),
    10: ec.SECP224R1(),
    12: ec.SECP256R1(),
    13: ec.BrainpoolP256R1(),
    15: ec.SECP384R1(),
    16: ec.BrainpoolP384R1(),
    17: ec.BrainpoolP512R1(),
    18: ec.SECP521R1(),
}
_RESIDUES = {number: group for number, group in STANDARDISED.items() if isinstance(group, ModularGroup)}
POSSIBLE = frozenset({*_CURVES, *_RESIDUES})


def offer(label: str, parameters: int, suite: CipherSuite, key_id: int | None = None) -> ChipKeyOffer:
    """The key of ``label`` (always the same one) under one protocol. Raises KeyError outside ``POSSIBLE``."""
    family = _ECDH if parameters in _CURVES else _DH
    spki, pem = _on_curve(label, parameters) if family == _ECDH else _in_residues(label, parameters)
    named = b"" if key_id is None else _integer(key_id)
    arc = next(arc for arc, known in SUITES.items() if known is suite)
    key = tlv.write(_SEQUENCE, tlv.write(_OID, _ID_PK, bytes((family,))), spki, named)
    protocol = tlv.write(_SEQUENCE, tlv.write(_OID, _ID_CA, bytes((family, arc))), _integer(1), named)
    return ChipKeyOffer(pem, (key,), (protocol,))


def _on_curve(label: str, parameters: int) -> tuple[bytes, bytes]:
    key = ec_key(f"{label}/CA {parameters}", _CURVES[parameters])
    return to_spki(key), to_pem(key)


def _in_residues(label: str, parameters: int) -> tuple[bytes, bytes]:
    """Dhpublicnumber (RFC 3279 §2.3.3), written by hand: the library is about to give up such keys."""
    group = _RESIDUES[parameters]
    private = int.from_bytes(derive(f"{label}/CA {parameters}", 40), "big") % (group.order - 1) + 1
    domain = tlv.write(_SEQUENCE, _integer(group.prime), _integer(group.generator), _integer(group.order))
    algorithm = tlv.write(_SEQUENCE, tlv.write(_OID, DH_ALGORITHMS[0]), domain)
    public = _integer(pow(group.generator, private, group.prime))
    der = tlv.write(_SEQUENCE, _integer(0), algorithm, tlv.write(_OCTETS, _integer(private)))
    pem = b"-----BEGIN PRIVATE KEY-----\n" + base64.encodebytes(der) + b"-----END PRIVATE KEY-----\n"
    return tlv.write(_SEQUENCE, algorithm, tlv.write(_BITS, b"\0", public)), pem


def _integer(value: int) -> bytes:
    return tlv.write(_INTEGER, value.to_bytes((value.bit_length() + 8) // 8, "big"))
