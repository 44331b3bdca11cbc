"""The signature schemes of travel documents, by their AlgorithmIdentifier (9303-12 §4.4).

RSASSA-PKCS1-v1_5, RSASSA-PSS and ECDSA with SHA-1 to SHA-512; SHA-1 because documents of the
first years are still valid, MD5 never. ECDSA values may be DER or BSI's plain r ‖ s.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from typing import Any

from asn1crypto.algos import SignedDigestAlgorithm
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from counter.emrtd.asn1 import refusing
from counter.emrtd.public_key import VerifyingKey
from counter.errors import ContentError, FailureCode

# SHA-1 is verified, never made: refusing it would refuse genuine documents
HASHES: dict[str, type[hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}
_PLAIN = dict(zip((f"0.4.0.127.0.7.1.1.4.1.{n}" for n in range(1, 6)), HASHES, strict=True))  # TR-03111 §5.2.1
_LONGEST_SALT = 1024


@unique
class Scheme(Enum):
    PKCS1 = "RSASSA-PKCS1-v1_5"
    PSS = "RSASSA-PSS"
    ECDSA = "ECDSA"
    ECDSA_PLAIN = "ECDSA, plain r ‖ s"


@dataclass(frozen=True, slots=True)
class SignatureAlgorithm:
    """``digest`` and ``mask_digest`` by their names in ``HASHES``; the last two for PSS alone."""

    scheme: Scheme
    digest: str
    mask_digest: str = ""
    salt_length: int = 0


def from_asn1(identifier: SignedDigestAlgorithm, code: FailureCode, digest: str = "") -> SignatureAlgorithm:
    """``digest``: the signer's own, for identifiers that name none. Raises ContentError(code)."""
    with refusing(code, "signature algorithm"):
        name: str = identifier["algorithm"].native
        if name == "rsassa_pss":
            return _pss(identifier["parameters"], code)
        first, _, rest = name.partition("_")
        if name == "rsassa_pkcs1v15":
            algorithm = SignatureAlgorithm(Scheme.PKCS1, digest)
        elif rest == "rsa":
            algorithm = SignatureAlgorithm(Scheme.PKCS1, first)
        elif rest == "ecdsa":
            algorithm = SignatureAlgorithm(Scheme.ECDSA, first)
        elif name in _PLAIN:
            algorithm = SignatureAlgorithm(Scheme.ECDSA_PLAIN, _PLAIN[name])
        else:
            raise ContentError(code, "a signature algorithm that is not taken")
    if algorithm.digest not in HASHES:
        raise ContentError(code, "a hash that is not taken")
    return algorithm


def verify(key: VerifyingKey, algorithm: SignatureAlgorithm, signature: bytes, data: bytes) -> bool:
    """Whether ``signature`` over ``data`` is by ``key``; False too where key and scheme don't meet."""
    digest = HASHES[algorithm.digest]()
    try:
        if isinstance(key, rsa.RSAPublicKey):
            if algorithm.scheme is Scheme.PKCS1:
                key.verify(signature, data, padding.PKCS1v15(), digest)
            elif algorithm.scheme is Scheme.PSS:
                mask = padding.MGF1(HASHES[algorithm.mask_digest]())
                key.verify(signature, data, padding.PSS(mask, algorithm.salt_length), digest)
            else:
                return False
        elif algorithm.scheme is Scheme.ECDSA:
            key.verify(signature, data, ec.ECDSA(digest))
        elif algorithm.scheme is Scheme.ECDSA_PLAIN:
            key.verify(der_from_plain(signature), data, ec.ECDSA(digest))
        else:
            return False
    except (InvalidSignature, UnsupportedAlgorithm, ValueError):
        return False
    return True


def der_from_plain(signature: bytes) -> bytes:
    """Plain r ‖ s (TR-03111 §5.2.1) as DER. Raises ValueError for an odd length."""
    half, odd = divmod(len(signature), 2)
    if odd or not half:
        raise ValueError("r and s have the same length")
    return encode_dss_signature(int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big"))


def _pss(parameters: Any, code: FailureCode) -> SignatureAlgorithm:
    mask = parameters["mask_gen_algorithm"]
    digests = (parameters["hash_algorithm"]["algorithm"].native, mask["parameters"]["algorithm"].native)
    salt = parameters["salt_length"].native
    if mask["algorithm"].native != "mgf1" or not set(digests) <= set(HASHES) or not 0 <= salt <= _LONGEST_SALT:
        raise ContentError(code, "RSASSA-PSS parameters that are not taken")
    return SignatureAlgorithm(Scheme.PSS, *digests, salt_length=salt)
