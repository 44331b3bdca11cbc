"""Chip authentication, the terminal's side (9303-11 §6.2): the chip proves its static key.

What proves it is the next answer: only a chip that knows the key can wrap it. The static public
key comes out of DG14, so it is worth what passive authentication of DG14 is worth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from counter.emrtd import public_key, tlv
from counter.emrtd.security_infos import ID_CA, ChipAuthenticationInfo, ChipAuthenticationKey
from counter.errors import CardError, ContentError, FailureCode
from counter.ports import RandomBytes
from devices.card.apdu import INS, SHORT_NC, SHORT_NE, CommandApdu
from devices.card.channel import Channel, CommandChaining, demand
from devices.card.cipher_suite import CipherSuite
from devices.card.domain_parameters import STANDARDISED, DomainParameters
from devices.card.elliptic_curve import CURVES, EllipticCurve
from devices.card.group import Group, private_key
from devices.card.key_derivation import session_keys
from devices.card.modular_group import ModularGroup
from devices.card.pace_choice import SUITES
from devices.card.secure_messaging import SecureMessaging, payload_in

_EC_PUBLIC_KEY = bytes.fromhex("2A8648CE3D0201")
# dhpublicnumber (X9.42) and dhKeyAgreement (PKCS #3)
DH_ALGORITHMS = (bytes.fromhex("2A8648CE3E0201"), bytes.fromhex("2A864886F70D010301"))
_STANDARDISED = bytes.fromhex("04007F00070102")
_BY_OID = {curve.curve.oid: curve for curve in CURVES}
_BY_NAME = {curve.name: curve for curve in CURVES}
_BY_PRIME = {group.prime: group for group in STANDARDISED.values() if isinstance(group, ModularGroup)}


@dataclass(frozen=True, slots=True)
class StaticKey:
    """The chip's public key: its group, and its encoding as a public key object carries it."""

    group: DomainParameters
    public: bytes


def suite_of(info: ChipAuthenticationInfo) -> CipherSuite:
    """The cipher of the renewed session. Raises CardError PROTOCOL_UNSUPPORTED."""
    arcs = info.protocol.removeprefix(f"{ID_CA}.").split(".")
    suite = SUITES.get(int(arcs[1])) if len(arcs) == 2 else None
    if suite is None:
        raise CardError(FailureCode.PROTOCOL_UNSUPPORTED, f"chip authentication {info.protocol}")
    return suite


def protocol_oid(info: ChipAuthenticationInfo) -> bytes:
    """Content octets of the protocol, as tag 80 carries them. Raises CardError PROTOCOL_UNSUPPORTED."""
    suite_of(info)
    first, second, *rest = (int(arc) for arc in info.protocol.split("."))
    if any(arc > 0x7F for arc in rest):
        raise CardError(FailureCode.PROTOCOL_UNSUPPORTED, f"chip authentication {info.protocol}")
    return bytes((40 * first + second, *rest))


def static_key(subject_public_key: bytes) -> StaticKey:
    """The key of a DER SubjectPublicKeyInfo: named, explicit or standardised parameters (9303-11 §9.4).

    Raises CardError: PROTOCOL_UNSUPPORTED for parameters that are none of the standardised ones,
    CARD_ANSWER_INVALID for a key outside its group.
    """
    try:
        algorithm, bits = tlv.read_one(subject_public_key, 0x30).children()
        oid, parameters, *_ = algorithm.children()
        group = _group(oid.value, parameters, subject_public_key)
        octets = bits.value[1:]
        public = octets if oid.value == _EC_PUBLIC_KEY or isinstance(group, EllipticCurve) else _residue(octets, group)
    except (ContentError, ValueError, IndexError, OverflowError) as exc:
        raise CardError(FailureCode.PROTOCOL_UNSUPPORTED, "a static key that is not taken") from exc
    checked: Group[Any] = group
    checked.decode(public)
    return StaticKey(group, public)


def _residue(octets: bytes, group: DomainParameters) -> bytes:
    """A DH key stands as an INTEGER in the bit string; on the line it has the modulus' length."""
    value = int.from_bytes(tlv.read_one(octets, 0x02).value, "big")
    return value.to_bytes(group.field_length, "big")


def _group(oid: bytes, parameters: tlv.Tlv, subject_public_key: bytes) -> DomainParameters:
    found: DomainParameters | None = None
    if oid == _STANDARDISED:
        found = STANDARDISED.get(int.from_bytes(parameters.value, "big"))
    elif oid == _EC_PUBLIC_KEY and parameters.tag == 0x06:
        found = _BY_OID.get(parameters.value)
    elif oid == _EC_PUBLIC_KEY:
        curve = getattr(public_key.parse(subject_public_key), "curve", None)
        found = _BY_NAME.get(getattr(curve, "name", ""))
    elif oid in DH_ALGORITHMS:
        found = _BY_PRIME.get(int.from_bytes(parameters.children()[0].value, "big"))
    if found is None:
        raise ValueError("parameters that are not standardised")
    return found


def renew(
    channel: SecureMessaging,
    info: ChipAuthenticationInfo,
    key: ChipAuthenticationKey,
    random_bytes: RandomBytes,
    *,
    extended: bool,
) -> SecureMessaging:
    """The channel under renewed keys. Raises CardError; the old session lives on after a StatusError.

    ``extended``: False sends the 2048-bit public keys of DH in pieces.
    """
    line: Channel = channel if extended else CommandChaining(channel, payload_in(channel.suite, SHORT_NC))
    suite, static = suite_of(info), static_key(key.subject_public_key)
    group: Group[Any] = static.group
    private = private_key(group.order, random_bytes)
    ours = group.encode(group.multiply(group.generator, private))
    named = b"" if key.key_id is None else tlv.write(0x84, _integer(key.key_id))
    if suite.is_aes:
        template = tlv.write(0x80, protocol_oid(info)) + named
        demand(line, CommandApdu(0, INS.MANAGE_SECURITY_ENVIRONMENT, 0x41, 0xA4, template))
        data = tlv.write(0x7C, tlv.write(0x80, ours))
        demand(line, CommandApdu(0, INS.GENERAL_AUTHENTICATE, 0, 0, data, SHORT_NE))
    else:
        # 3DES comes in the older form, one command (9303-11 §6.2)
        demand(line, CommandApdu(0, INS.MANAGE_SECURITY_ENVIRONMENT, 0x41, 0xA6, tlv.write(0x91, ours) + named))
    shared = group.multiply(group.decode(static.public), private)
    return SecureMessaging(channel.inner, session_keys(suite, group.shared_secret(shared)))


def _integer(number: int) -> bytes:
    if number < 0:
        raise CardError(FailureCode.PROTOCOL_UNSUPPORTED, "a key id below zero")
    return number.to_bytes(max((number.bit_length() + 7) // 8, 1), "big")
