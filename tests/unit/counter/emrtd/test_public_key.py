from __future__ import annotations

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from fastecdsa import curve as curves
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import dg15, public_key, tlv
from counter.errors import ContentError, FailureCode
from tests.fakes.issuing_state import explicit_spki, spki_of

KEY = ec.generate_private_key(ec.BrainpoolP256R1())
CURVE = curves.brainpoolP256r1


def _same(one: public_key.VerifyingKey, key: ec.EllipticCurvePrivateKey) -> bool:
    return isinstance(one, ec.EllipticCurvePublicKey) and one.public_numbers() == key.public_key().public_numbers()


@pytest.mark.parametrize(
    "curve",
    [
        ec.SECP192R1,
        ec.SECP224R1,
        ec.SECP256R1,
        ec.SECP384R1,
        ec.SECP521R1,
        ec.BrainpoolP256R1,
        ec.BrainpoolP384R1,
        ec.BrainpoolP512R1,
    ],
)
def test_named_curves(curve: type[ec.EllipticCurve]) -> None:
    key = ec.generate_private_key(curve())
    assert _same(public_key.parse(spki_of(key)), key)


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"cofactor": None},
        {"base": bytes([2 + CURVE.G.y % 2]) + CURVE.G.x.to_bytes(32, "big")},
    ],
    ids=["in full", "cofactor left out", "compressed base point"],
)
def test_explicit_parameters_map_to_their_name(changed: dict[str, Any]) -> None:
    assert _same(public_key.parse(explicit_spki(KEY, **changed)), KEY)


OTHER_BASE = 2 * CURVE.G


@pytest.mark.parametrize(
    "changed",
    [
        {"prime": CURVE.p + 2},
        {"a": CURVE.a + 1},
        {"b": CURVE.b + 1},
        {"base": b"\x04" + OTHER_BASE.x.to_bytes(32, "big") + OTHER_BASE.y.to_bytes(32, "big")},
        {"base": bytes([3 - CURVE.G.y % 2]) + CURVE.G.x.to_bytes(32, "big")},
        {"order": CURVE.q - 2},
        {"cofactor": 2},
        {"base": b"\x04\x01"},
        {"prime": 0},
        {"prime": -5},
    ],
    ids=["p", "a", "b", "G", "-G", "n", "h", "a short G", "p zero", "p below zero"],
)
def test_one_differing_parameter_is_another_curve(changed: dict[str, Any]) -> None:
    """A curve with a generator of the forger's choosing verifies the forger's signatures (CVE-2020-0601)."""
    with pytest.raises(ContentError) as refused:
        public_key.parse(explicit_spki(KEY, **changed))
    assert refused.value.code is FailureCode.MALFORMED_CERTIFICATE


@pytest.mark.parametrize("parameters", [b"", b"\x05\x00"], ids=["left out", "null"])
def test_a_key_without_its_curve_is_refused(parameters: bytes) -> None:
    algorithm = tlv.write(0x30, bytes.fromhex("06072a8648ce3d0201"), parameters)
    point = tlv.write(0x03, b"\0" + spki_of(KEY)[-65:])
    with pytest.raises(ContentError):
        public_key.parse(tlv.write(0x30, algorithm, point))


def test_a_curve_over_a_binary_field_is_refused() -> None:
    # the OID of prime fields becomes that of fields of characteristic two
    spki = explicit_spki(KEY).replace(bytes.fromhex("06072a8648ce3d0101"), bytes.fromhex("06072a8648ce3d0102"))
    with pytest.raises(ContentError) as refused:
        public_key.parse(spki)
    assert refused.value.code is FailureCode.MALFORMED_CERTIFICATE


def test_a_point_off_its_curve_is_refused() -> None:
    spki = bytearray(spki_of(KEY))
    spki[-1] ^= 1
    with pytest.raises(ContentError, match="not on its curve"):
        public_key.parse(bytes(spki))


def test_a_curve_that_is_not_taken_is_refused() -> None:
    with pytest.raises(ContentError, match="not taken"):
        public_key.parse(spki_of(ec.generate_private_key(ec.SECP256K1())))


def test_rsa_keys_within_bounds() -> None:
    key = rsa.generate_private_key(65537, 2048)
    parsed = public_key.parse(spki_of(key))
    assert isinstance(parsed, rsa.RSAPublicKey)
    assert parsed.public_numbers() == key.public_key().public_numbers()


def test_other_kinds_are_refused() -> None:
    key = dsa.generate_private_key(2048).public_key()
    with pytest.raises(ContentError, match="neither RSA nor EC"):
        public_key.parse(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


@pytest.mark.parametrize("bits", [512, 8193])
def test_rsa_keys_outside_bounds_are_refused(bits: int) -> None:
    modulus = tlv.write(0x02, b"\0" * (bits % 8 == 0) + ((1 << (bits - 1)) + 1).to_bytes((bits + 7) // 8, "big"))
    numbers = tlv.write(0x30, modulus, tlv.write(0x02, b"\x03"))
    algorithm = tlv.write(0x30, bytes.fromhex("06092a864886f70d010101"), b"\x05\x00")
    with pytest.raises(ContentError, match=f"{bits} bits"):
        public_key.parse(tlv.write(0x30, algorithm, tlv.write(0x03, b"\0", numbers)))


def test_dg15_wraps_the_key() -> None:
    assert _same(dg15.parse(dg15.build(spki_of(KEY))), KEY)


@given(st.binary(max_size=200))
def test_any_octets_give_a_key_or_one_refusal(data: bytes) -> None:
    with pytest.raises(ContentError):
        dg15.parse(tlv.write(0x6F, data))
