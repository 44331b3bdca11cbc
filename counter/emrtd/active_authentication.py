"""Checking the answer of active authentication: is this the chip whose key the SOD vouches for?

RSA: ISO/IEC 9796-2 digital signature scheme 1 with message recovery; EC: plain ECDSA (9303-11
§6.1.2). What is signed is the challenge, in full for ECDSA, behind a nonce of the chip for RSA.
"""

from __future__ import annotations

import hashlib
import hmac

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from counter.emrtd import dg14 as security
from counter.emrtd import dg15 as key_file
from counter.emrtd.card_record import ActiveVerdict
from counter.emrtd.signature import HASHES, der_from_plain
from counter.errors import ContentError

CHALLENGE_LENGTH = 8

# ISO/IEC 10118-3 hash identifiers before the CC of a two-octet trailer; BC alone means SHA-1
_TRAILERS = {0x33: "sha1", 0x34: "sha256", 0x35: "sha512", 0x36: "sha384", 0x38: "sha224"}
# TR-03111 §5.2.1, ecdsa-plain-SHA1 and on: what DG14 names for an EC key
_ECDSA = {
    f"0.4.0.127.0.7.1.1.4.1.{n}": name for n, name in enumerate(("sha1", "sha224", "sha256", "sha384", "sha512"), 1)
}
# the same hashes under X9.62 names, which some issuers write instead
_ECDSA |= {
    "1.2.840.10045.4.1": "sha1",
    "1.2.840.10045.4.3.1": "sha224",
    "1.2.840.10045.4.3.2": "sha256",
    "1.2.840.10045.4.3.3": "sha384",
    "1.2.840.10045.4.3.4": "sha512",
}


def verify(dg15: bytes, dg14: bytes | None, challenge: bytes, signature: bytes) -> ActiveVerdict:
    """Whether ``signature`` is the answer of DG15's key to the 8 octets of ``challenge``.

    NOT_OFFERED without DG15, NOT_ASKED without a signature; what can't be read is FAILED. The
    verdict is worth what passive authentication says of DG15 and DG14.
    """
    if not dg15:
        return ActiveVerdict.NOT_OFFERED
    if not signature:
        return ActiveVerdict.NOT_ASKED
    try:
        key = key_file.parse(dg15)
        named = security.parse(dg14).active_authentication if dg14 else ""
    except ContentError:
        return ActiveVerdict.FAILED
    if len(challenge) != CHALLENGE_LENGTH:
        return ActiveVerdict.FAILED
    if isinstance(key, rsa.RSAPublicKey):
        genuine = recovers(key, challenge, signature)
    else:
        genuine = _ecdsa(key, named, challenge, signature)
    return ActiveVerdict.GENUINE if genuine else ActiveVerdict.FAILED


def recovers(key: rsa.RSAPublicKey, challenge: bytes, signature: bytes) -> bool:
    """ISO/IEC 9796-2 scheme 1: opens the signature and looks at what stands in it."""
    numbers = key.public_numbers()
    size = (numbers.n.bit_length() + 7) // 8
    value = int.from_bytes(signature, "big")
    if len(signature) != size or value >= numbers.n:
        return False
    opened = pow(value, numbers.e, numbers.n)
    if opened & 0x0F != 0x0C:
        # 9796-2 §B.6: the signer may have given the smaller of s and n - s
        opened = numbers.n - opened
    return representative_fits(opened.to_bytes(size, "big"), challenge)


def representative_fits(message: bytes, challenge: bytes) -> bool:
    """Whether the opened octets ``6A ‖ M1 ‖ H(M1 ‖ M2) ‖ trailer`` are right for M2, the challenge.

    A shorter M1 stands behind padding, ``4B BB … BA``; either header says that M2 is not inside.
    """
    if len(message) < 2:
        return False
    hash_name, trailer = _trailer(message)
    start = _start_of_nonce(message)
    if not hash_name or not start:
        return False
    digest_size = hashlib.new(hash_name).digest_size
    end = len(message) - trailer - digest_size
    if end < start:
        return False
    expected = hashlib.new(hash_name, message[start:end] + challenge).digest()
    return hmac.compare_digest(message[end : end + digest_size], expected)


def _start_of_nonce(message: bytes) -> int:
    """Where M1 begins, 0 for a header that is not one of partial recovery (ISO/IEC 9796-2 §9.1)."""
    if message[0] == 0x6A:
        return 1
    padded = message[1:].lstrip(b"\xbb")
    return len(message) - len(padded) + 1 if message[0] == 0x4B and padded[:1] == b"\xba" else 0


def _trailer(message: bytes) -> tuple[str, int]:
    """The hash that the trailer names, and the trailer's length; ("", 0) for none that is known."""
    if message[-1] == 0xBC:
        return "sha1", 1
    return (_TRAILERS.get(message[-2], ""), 2) if message[-1] == 0xCC else ("", 0)


def _ecdsa(key: ec.EllipticCurvePublicKey, named: str, challenge: bytes, signature: bytes) -> bool:
    # DG14 must name the algorithm (9303-11 §6.1.2.2); where it does not, the key's size says
    name = _ECDSA.get(named) or _hash_for(key.key_size)
    width = (key.key_size + 7) // 8
    der = signature
    if len(signature) == 2 * width:
        der = der_from_plain(signature)
    try:
        key.verify(der, challenge, ec.ECDSA(HASHES[name]()))
    except (InvalidSignature, UnsupportedAlgorithm, ValueError):
        return False
    return True


def _hash_for(bits: int) -> str:
    """The hash that TR-03111 pairs with a curve of this size."""
    for limit, name in ((192, "sha1"), (224, "sha224"), (256, "sha256"), (384, "sha384")):
        if bits <= limit:
            return name
    return "sha512"
