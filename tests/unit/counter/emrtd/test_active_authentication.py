from __future__ import annotations

import hashlib
from functools import cache

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import dg14, dg15, tlv
from counter.emrtd.active_authentication import representative_fits, verify
from counter.emrtd.card_record import ActiveVerdict
from tests.fakes.issuing_state import explicit_spki, spki_of

# 9303-11 appendix F: k = 1024, SHA-1, trailer BC; the standard gives no key
CHALLENGE = bytes.fromhex("F173589974BF40C6")
M1 = bytes.fromhex(
    "9D2784A67F8E7C659973EA1AEA25D95B6C8F91E5002F369F0FBDCE8A3CEC1991B543F1696546C5524CF23A5303CD6C98"
    "599F40B79F377B5F3A1406B3B4D8F96784D23AA88DB7E1032A405E69325FA91A6E86F5C71AEA978264C4A207446DAD4E"
    "7292E2DCDA3024B47DA8"
)
DIGEST = bytes.fromhex("C063AA1E6D22FBD976AB0FE73D94D2D9C6D88127")
REPRESENTATIVE = b"\x6a" + M1 + DIGEST + b"\xbc"


@cache
def _rsa(bits: int) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, bits)


def _opened_by(key: rsa.RSAPrivateKey, message: bytes, *, smaller: bool = False) -> bytes:
    """The raw RSA signature over a message representative."""
    numbers = key.private_numbers()
    modulus = numbers.public_numbers.n
    value = pow(int.from_bytes(message, "big"), numbers.d, modulus)
    return (min(value, modulus - value) if smaller else value).to_bytes(key.key_size // 8, "big")


def _representative(size: int, name: str, trailer: bytes, challenge: bytes = CHALLENGE, nonce: bytes = b"") -> bytes:
    digest_size = hashlib.new(name).digest_size
    room = size - 1 - digest_size - len(trailer)
    nonce = nonce or bytes(range(1, 256))[:room].ljust(room, b"\x5a")
    head = b"\x6a" if len(nonce) == room else b"\x4b" + b"\xbb" * (room - len(nonce) - 1) + b"\xba"
    return head + nonce + hashlib.new(name, nonce + challenge).digest() + trailer


class TestAppendixF:
    def test_the_lengths(self) -> None:
        assert (len(REPRESENTATIVE) * 8, len(M1) * 8) == (1024, 848)

    def test_the_hash_of_nonce_and_challenge(self) -> None:
        assert hashlib.sha1(M1 + CHALLENGE, usedforsecurity=False).digest() == DIGEST

    def test_the_opened_octets_fit_the_challenge(self) -> None:
        assert representative_fits(REPRESENTATIVE, CHALLENGE)

    def test_and_no_other(self) -> None:
        assert not representative_fits(REPRESENTATIVE, bytes(8))

    @given(st.integers(0, 1023))
    def test_no_flipped_bit_fits(self, place: int) -> None:
        changed = bytearray(REPRESENTATIVE)
        changed[place // 8] ^= 1 << place % 8
        assert not representative_fits(bytes(changed), CHALLENGE)

    def test_under_a_key_of_that_size(self) -> None:
        # the example's size, which today's rules refuse to make but chips of that time have
        key = rsa.generate_private_key(65537, 1024)  # noqa: S505
        group = dg15.build(spki_of(key))
        assert verify(group, None, CHALLENGE, _opened_by(key, REPRESENTATIVE)) is ActiveVerdict.GENUINE


TRAILERS = {
    "sha1": b"\x33\xcc",
    "sha224": b"\x38\xcc",
    "sha256": b"\x34\xcc",
    "sha384": b"\x36\xcc",
    "sha512": b"\x35\xcc",
}


@pytest.mark.parametrize("name", TRAILERS)
@pytest.mark.parametrize("smaller", [False, True], ids=["s", "min(s, n-s)"])
def test_rsa_with_every_trailer(name: str, *, smaller: bool) -> None:
    key = _rsa(2048)
    signature = _opened_by(key, _representative(256, name, TRAILERS[name]), smaller=smaller)
    group = dg15.build(spki_of(key))
    assert verify(group, None, CHALLENGE, signature) is ActiveVerdict.GENUINE
    assert verify(group, None, bytes(8), signature) is ActiveVerdict.FAILED


def test_rsa_with_a_short_nonce_behind_padding() -> None:
    key = _rsa(2048)
    signature = _opened_by(key, _representative(256, "sha256", b"\x34\xcc", nonce=b"short"))
    assert verify(dg15.build(spki_of(key)), None, CHALLENGE, signature) is ActiveVerdict.GENUINE


@pytest.mark.parametrize(
    "message",
    [
        _representative(256, "sha256", b"\x37\xcc"),
        _representative(256, "sha256", b"\xcc"),
        _representative(256, "sha256", b"\x33\xcc"),
        b"\x4a" + _representative(256, "sha256", b"\x34\xcc")[1:],
        b"\x4b" + b"\xbb" * 253 + b"\x34\xcc",
    ],
    ids=["unknown trailer", "half a trailer", "wrong hash", "total recovery", "padding only"],
)
def test_rsa_representatives_that_do_not_fit(message: bytes) -> None:
    key = _rsa(2048)
    assert verify(dg15.build(spki_of(key)), None, CHALLENGE, _opened_by(key, message)) is ActiveVerdict.FAILED


def test_rsa_answers_of_the_wrong_size() -> None:
    key = _rsa(2048)
    group = dg15.build(spki_of(key))
    for signature in (bytes(255), b"\xff" * 256, bytes(256), bytes(257)):
        assert verify(group, None, CHALLENGE, signature) is ActiveVerdict.FAILED


CURVES = {
    "P-256": (ec.SECP256R1, hashes.SHA256),
    "P-384": (ec.SECP384R1, hashes.SHA384),
    "P-521": (ec.SECP521R1, hashes.SHA512),
    "P-224": (ec.SECP224R1, hashes.SHA224),
    "brainpoolP256r1": (ec.BrainpoolP256R1, hashes.SHA256),
    "brainpoolP512r1": (ec.BrainpoolP512R1, hashes.SHA512),
}


def _plain(key: ec.EllipticCurvePrivateKey, kind: hashes.HashAlgorithm) -> bytes:
    width = (key.key_size + 7) // 8
    return b"".join(part.to_bytes(width, "big") for part in decode_dss_signature(key.sign(CHALLENGE, ec.ECDSA(kind))))


@pytest.mark.parametrize("curve", CURVES)
def test_ecdsa_plain_and_der_with_the_hash_by_key_size(curve: str) -> None:
    kind, digest = CURVES[curve]
    key = ec.generate_private_key(kind())
    group = dg15.build(spki_of(key))
    for signature in (_plain(key, digest()), key.sign(CHALLENGE, ec.ECDSA(digest()))):
        assert verify(group, None, CHALLENGE, signature) is ActiveVerdict.GENUINE
        assert verify(group, None, bytes(8), signature) is ActiveVerdict.FAILED


@pytest.mark.parametrize("oid", ["060a04007f00070101040104", "06082a8648ce3d040303"], ids=["plain", "X9.62"])
def test_ecdsa_with_the_hash_that_dg14_names(oid: str) -> None:
    key = ec.generate_private_key(ec.BrainpoolP256R1())
    info = tlv.write(0x30, bytes.fromhex("0606678108010105"), tlv.write(0x02, b"\x01"), bytes.fromhex(oid))
    infos = dg14.build(tlv.write(0x31, info))
    group = dg15.build(explicit_spki(key))
    assert verify(group, infos, CHALLENGE, _plain(key, hashes.SHA384())) is ActiveVerdict.GENUINE
    assert verify(group, infos, CHALLENGE, _plain(key, hashes.SHA256())) is ActiveVerdict.FAILED


def test_what_was_not_offered_or_not_asked_is_said_so() -> None:
    group = dg15.build(spki_of(_rsa(2048)))
    assert verify(b"", None, CHALLENGE, b"x") is ActiveVerdict.NOT_OFFERED
    assert verify(group, None, CHALLENGE, b"") is ActiveVerdict.NOT_ASKED


def test_what_cannot_be_read_has_failed() -> None:
    group = dg15.build(spki_of(_rsa(2048)))
    assert verify(b"\x6f\x00", None, CHALLENGE, b"x") is ActiveVerdict.FAILED
    assert verify(group, b"\x6e\x00", CHALLENGE, b"x") is ActiveVerdict.FAILED
    assert verify(group, None, CHALLENGE + b"x", b"x") is ActiveVerdict.FAILED


@given(st.binary(min_size=1, max_size=300))
def test_no_chance_octets_are_genuine(signature: bytes) -> None:
    for key in (_rsa(2048), _curve_key()):
        assert verify(dg15.build(spki_of(key)), None, CHALLENGE, signature) is ActiveVerdict.FAILED


@given(st.binary(max_size=300))
def test_no_chance_representative_fits(message: bytes) -> None:
    assert not representative_fits(message, CHALLENGE)


@cache
def _curve_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.BrainpoolP256R1())
