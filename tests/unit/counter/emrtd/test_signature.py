from __future__ import annotations

from typing import Any

import pytest
from asn1crypto.algos import SignedDigestAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from counter.emrtd.signature import Scheme, SignatureAlgorithm, from_asn1, verify
from counter.errors import ContentError, FailureCode
from tests.fakes.issuing_state import algorithm_of, sign

CODE = FailureCode.MALFORMED_SOD
DATA = b"what is signed"
EC_KEY = ec.generate_private_key(ec.BrainpoolP384R1())
RSA_KEY = rsa.generate_private_key(65537, 2048)


def _pss(**changed: Any) -> SignedDigestAlgorithm:
    parameters = {
        "hash_algorithm": {"algorithm": "sha256"},
        "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": "sha1"}},
        "salt_length": 20,
    }
    return SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": parameters | changed})


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ({"algorithm": "sha1_rsa"}, SignatureAlgorithm(Scheme.PKCS1, "sha1")),
        ({"algorithm": "sha512_rsa"}, SignatureAlgorithm(Scheme.PKCS1, "sha512")),
        ({"algorithm": "rsassa_pkcs1v15"}, SignatureAlgorithm(Scheme.PKCS1, "sha384")),
        ({"algorithm": "sha224_ecdsa"}, SignatureAlgorithm(Scheme.ECDSA, "sha224")),
        ({"algorithm": "0.4.0.127.0.7.1.1.4.1.3"}, SignatureAlgorithm(Scheme.ECDSA_PLAIN, "sha256")),
    ],
)
def test_identifiers(identifier: dict[str, str], expected: SignatureAlgorithm) -> None:
    assert from_asn1(SignedDigestAlgorithm(identifier), CODE, "sha384") == expected


def test_pss_keeps_its_three_parameters() -> None:
    assert from_asn1(_pss(), CODE) == SignatureAlgorithm(Scheme.PSS, "sha256", "sha1", 20)


@pytest.mark.parametrize(
    "identifier",
    [
        SignedDigestAlgorithm({"algorithm": "md5_rsa"}),
        SignedDigestAlgorithm({"algorithm": "sha1_dsa"}),
        SignedDigestAlgorithm({"algorithm": "ed25519"}),
        SignedDigestAlgorithm({"algorithm": "rsassa_pkcs1v15"}),
        SignedDigestAlgorithm({"algorithm": "1.2.3.4"}),
        _pss(hash_algorithm={"algorithm": "md5"}),
        _pss(salt_length=-1),
        _pss(salt_length=1 << 20),
    ],
    ids=["MD5", "DSA", "Ed25519", "no digest named", "unknown", "PSS with MD5", "salt below zero", "salt too long"],
)
def test_identifiers_that_are_refused(identifier: SignedDigestAlgorithm) -> None:
    with pytest.raises(ContentError) as refused:
        from_asn1(identifier, CODE)
    assert refused.value.code is CODE


@pytest.mark.parametrize("key", [EC_KEY, RSA_KEY], ids=["EC", "RSA"])
@pytest.mark.parametrize("pss", [False, True])
@pytest.mark.parametrize("digest", ["sha1", "sha256", "sha384", "sha512"])
def test_what_is_signed_verifies_and_nothing_else(key: Any, digest: str, *, pss: bool) -> None:
    algorithm = from_asn1(algorithm_of(key, digest, pss=pss), CODE)
    signature = sign(key, DATA, digest, pss=pss)
    assert verify(key.public_key(), algorithm, signature, DATA)
    assert not verify(key.public_key(), algorithm, signature, DATA + b"!")
    assert not verify(key.public_key(), algorithm, signature[:-1], DATA)


def test_plain_ecdsa() -> None:
    signature = b"".join(part.to_bytes(48, "big") for part in decode_dss_signature(sign(EC_KEY, DATA, "sha384")))
    plain = SignatureAlgorithm(Scheme.ECDSA_PLAIN, "sha384")
    assert verify(EC_KEY.public_key(), plain, signature, DATA)
    for spoilt in (signature[:-1], b"", signature[48:] + signature[:48]):
        assert not verify(EC_KEY.public_key(), plain, spoilt, DATA)


@pytest.mark.parametrize("scheme", Scheme)
def test_a_key_of_another_kind_verifies_nothing(scheme: Scheme) -> None:
    key = EC_KEY if scheme in (Scheme.PKCS1, Scheme.PSS) else RSA_KEY
    algorithm = SignatureAlgorithm(scheme, "sha256", "sha256", 32)
    assert not verify(key.public_key(), algorithm, sign(key, DATA), DATA)


def test_pss_is_not_taken_for_pkcs1() -> None:
    signature = sign(RSA_KEY, DATA, pss=True)
    assert not verify(RSA_KEY.public_key(), SignatureAlgorithm(Scheme.PKCS1, "sha256"), signature, DATA)
