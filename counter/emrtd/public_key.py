"""SubjectPublicKeyInfo to a key that can verify, explicit curve parameters included.

9303-12 §4.1.6.3 has issuers write elliptic curve parameters out in full, and about a fifth of
the world's CSCA do; libraries want a name. So the written curve is compared with the named
ones, every parameter of it, since a curve that differs in the generator alone lets a forger
choose the private key (CVE-2020-0601), and what matches none is refused.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from asn1crypto.keys import ECDomainParameters, PublicKeyInfo
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from fastecdsa import curve as curves

from counter.emrtd.asn1 import load, refusing
from counter.errors import ContentError, FailureCode

VerifyingKey: TypeAlias = rsa.RSAPublicKey | ec.EllipticCurvePublicKey

MIN_RSA_BITS = 1024  # passports of the first years have such signer keys
MAX_RSA_BITS = 8192

# fastecdsa's curves come from its C module, which has no types
_BY_OID: dict[str, tuple[Any, type[ec.EllipticCurve]]] = {
    "1.2.840.10045.3.1.1": (curves.P192, ec.SECP192R1),
    "1.3.132.0.33": (curves.P224, ec.SECP224R1),
    "1.2.840.10045.3.1.7": (curves.P256, ec.SECP256R1),
    "1.3.132.0.34": (curves.P384, ec.SECP384R1),
    "1.3.132.0.35": (curves.P521, ec.SECP521R1),
    "1.3.36.3.3.2.8.1.1.7": (curves.brainpoolP256r1, ec.BrainpoolP256R1),
    "1.3.36.3.3.2.8.1.1.11": (curves.brainpoolP384r1, ec.BrainpoolP384R1),
    "1.3.36.3.3.2.8.1.1.13": (curves.brainpoolP512r1, ec.BrainpoolP512R1),
}


def _bad(detail: str) -> ContentError:
    return ContentError(FailureCode.MALFORMED_CERTIFICATE, detail)


def parse(subject_public_key: bytes) -> VerifyingKey:
    """The key of a DER SubjectPublicKeyInfo (RFC 5280 §4.1.2.7).

    Raises ContentError(MALFORMED_CERTIFICATE): neither RSA nor EC, a size or curve that is not
    taken, explicit parameters that match no named curve, a point off its curve.
    """
    return from_asn1(load(PublicKeyInfo, subject_public_key, FailureCode.MALFORMED_CERTIFICATE, limit=8192))


def from_asn1(key: PublicKeyInfo) -> VerifyingKey:
    """The same from asn1crypto's value, as certificates hold it."""
    with refusing(FailureCode.MALFORMED_CERTIFICATE, "public key"):
        algorithm = key["algorithm"]["algorithm"].native
        if algorithm in ("rsa", "rsassa_pss"):
            numbers = key["public_key"].parsed
            return _rsa(numbers["modulus"].native, numbers["public_exponent"].native)
        if algorithm == "ec":
            curve = named_curve(key["algorithm"]["parameters"])
            return _point(curve, bytes(key["public_key"]))
    raise _bad("public key is neither RSA nor EC")


def named_curve(parameters: Any) -> type[ec.EllipticCurve]:
    """The curve of ECDomainParameters, named or written out. Raises ContentError(MALFORMED_CERTIFICATE)."""
    if not isinstance(parameters, ECDomainParameters):
        raise _bad("no curve parameters")
    with refusing(FailureCode.MALFORMED_CERTIFICATE, "curve parameters"):
        if parameters.name == "named":
            known = _BY_OID.get(parameters.chosen.dotted)
            if known is None:
                raise _bad("a curve that is not taken")
            return known[1]
        if parameters.name == "specified":
            written = _written(parameters.chosen)
            for curve, kind in _BY_OID.values():
                if _matches(written, curve):
                    return kind
    raise _bad("explicit curve parameters match no named curve")


def _written(specified: Any) -> tuple[int, int, int, tuple[int, int], int, int]:
    """p, a, b, G, n and h of X9.62 SpecifiedECDomain; h is 1 where it is left out."""
    if specified["field_id"]["field_type"].native != "prime_field":
        raise _bad("explicit curve parameters over a binary field")
    prime = specified["field_id"]["parameters"].native
    a, b = (int.from_bytes(specified["curve"][name].native, "big") for name in ("a", "b"))
    cofactor = specified["cofactor"].native
    base = _affine(bytes(specified["base"]), prime, a, b)
    return prime, a, b, base, specified["order"].native, 1 if cofactor is None else cofactor


def _matches(written: tuple[int, int, int, tuple[int, int], int, int], curve: Any) -> bool:
    # a may be written as a or as a - p; every one of these curves has cofactor 1
    prime, a, b, base, order, cofactor = written
    return (prime, a % prime if prime else a, b, base, order, cofactor) == (
        curve.p,
        curve.a % curve.p,
        curve.b,
        (curve.G.x, curve.G.y),
        curve.q,
        1,
    )


def _affine(octets: bytes, prime: int, a: int, b: int) -> tuple[int, int]:
    """The coordinates of an encoded point (SEC 1 §2.3.4); a compressed one is opened only for p = 3 mod 4."""
    width = (prime.bit_length() + 7) // 8
    if len(octets) == 1 + 2 * width and octets[0] == 4:
        return int.from_bytes(octets[1 : 1 + width], "big"), int.from_bytes(octets[1 + width :], "big")
    if len(octets) == 1 + width and octets[0] in (2, 3) and prime % 4 == 3 and prime.bit_length() <= 521:
        x = int.from_bytes(octets[1:], "big")
        y = pow(x**3 + a * x + b, (prime + 1) // 4, prime)
        return x, y if y % 2 == octets[0] % 2 else prime - y
    raise _bad("base point in an encoding that is not taken")


def _rsa(modulus: int, exponent: int) -> rsa.RSAPublicKey:
    if not MIN_RSA_BITS <= modulus.bit_length() <= MAX_RSA_BITS:
        raise _bad(f"RSA modulus of {modulus.bit_length()} bits")
    if exponent.bit_length() > 64:
        raise _bad("RSA exponent above 64 bits")
    try:
        return rsa.RSAPublicNumbers(exponent, modulus).public_key()
    except ValueError as exc:
        raise _bad("RSA numbers do not make a key") from exc


def _point(curve: type[ec.EllipticCurve], octets: bytes) -> ec.EllipticCurvePublicKey:
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(curve(), octets)
    except (ValueError, UnsupportedAlgorithm) as exc:
        raise _bad("public point is not on its curve") from exc
