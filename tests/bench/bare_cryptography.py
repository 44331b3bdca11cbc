"""The cryptographic primitives of one reading and nothing else: as many, as long, by the same libraries.

Counted off a recorded conversation: PACE, chip authentication, secure messaging of every exchange,
the hashes of the groups, the three signatures (SOD, document signer, active authentication).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from asn1crypto.x509 import Certificate as Asn1Certificate
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from fastecdsa.curve import brainpoolP256r1

from counter.emrtd import sod, tlv
from counter.emrtd.certificate import Certificate
from counter.emrtd.trust_store import TrustStore
from counter.training.chip_image import ChipImage

_KEY = bytes(range(16))
_SCALAR = 0x8F3A5C7D9E1B2F4A6C8D0E2F4A6B8C9DAE1F3B5C7D9E0F2A4B6C8D0E1F3A5B7C % brainpoolP256r1.q
_NONCE = _SCALAR >> 128
_TOKEN = 80  # bytes under an authentication token
_SECURE = 0x0C


@dataclass(frozen=True)
class Exchange:
    """One exchange under secure messaging, in bytes: the command's encrypted data and what its checksum
    covers, and the same of the answer."""

    command_data: int
    command_covered: int
    answer_data: int
    answer_covered: int


@dataclass(frozen=True)
class Primitives:
    """``run`` carries them out once."""

    exchanges: tuple[Exchange, ...]
    groups: tuple[bytes, ...]
    signatures: tuple[Callable[[], None], ...]

    @classmethod
    def of(cls, image: ChipImage, trust: TrustStore, said: list[tuple[bytes, bytes]]) -> Primitives:
        secured = tuple(_exchange(command, answer) for command, answer in said if command[0] & _SECURE == _SECURE)
        return cls(secured, tuple(image.groups.values()), _signatures(image, trust))

    @property
    def summary(self) -> str:
        return (
            f"7 multiplications on brainpoolP256r1, {len(self.signatures)} signatures, "
            f"{len(self.exchanges)} secured exchanges, {sum(map(len, self.groups)) // 1024} KB hashed"
        )

    def run(self) -> None:
        self._agreements()
        for exchange in self.exchanges:
            if exchange.command_data:
                _cbc(16, encrypt=True)
                _cbc(exchange.command_data, encrypt=True)
            _cmac(exchange.command_covered)
            _cmac(exchange.answer_covered)
            if exchange.answer_data:
                _cbc(16, encrypt=True)
                _cbc(exchange.answer_data, encrypt=False)
        for group in self.groups:
            hashlib.sha256(group).digest()
        for verify in self.signatures:
            verify()

    @staticmethod
    def _agreements() -> None:
        """PACE with generic mapping (five multiplications, one addition, two tokens), chip authentication (two)."""
        for _ in range(5):
            hashlib.sha1(_KEY, usedforsecurity=False).digest()  # K_π, and KS_Enc and KS_MAC twice
        _cbc(16, encrypt=False)
        generator = brainpoolP256r1.G
        shared = (generator * _SCALAR) * _SCALAR
        mapped = (generator * _NONCE + shared).normalize()
        ((mapped * _SCALAR).normalize() * _SCALAR).normalize()
        _cmac(_TOKEN)
        _cmac(_TOKEN)
        ((generator * _SCALAR).normalize() * _SCALAR).normalize()


def _cbc(length: int, *, encrypt: bool) -> None:
    cipher = Cipher(AES(_KEY), modes.CBC(bytes(16)))
    run = cipher.encryptor() if encrypt else cipher.decryptor()
    run.update(bytes(length))
    run.finalize()


def _cmac(length: int) -> None:
    mac = CMAC(AES(_KEY))
    mac.update(bytes(length))
    mac.finalize()


def _exchange(command: bytes, answer: bytes) -> Exchange:
    extended = command[4] == 0 and len(command) > 5
    start, trailing = (7, 2) if extended else (5, 1)
    data = command[start : len(command) - trailing]
    sent = {one.tag: one.value for one in tlv.read(data)}
    got = {one.tag: one.value for one in tlv.read(answer[:-2])}
    return Exchange(
        command_data=max(len(sent.get(0x87, b"")) - 1, 0),
        command_covered=_blocks(16 + 16 + len(data) - 10),
        answer_data=max(len(got.get(0x87, b"")) - 1, 0),
        answer_covered=_blocks(16 + len(answer) - 12),
    )


def _blocks(length: int) -> int:
    """With padding method 2."""
    return (length // 16 + 1) * 16


def _signatures(image: ChipImage, trust: TrustStore) -> tuple[Callable[[], None], ...]:
    signed = sod.parse(image.sod).signed
    signer = signed.signer
    if signer is None:
        raise LookupError("a SOD without its signer")
    (path,) = trust.paths(signer)
    private = load_pem_private_key(image.aa_key_pem, password=None)
    if not isinstance(private, ec.EllipticCurvePrivateKey):
        raise TypeError("an active authentication key on a curve is meant here")
    challenge = bytes(8)
    own, public = private.sign(challenge, ec.ECDSA(hashes.SHA256())), private.public_key()
    return (
        lambda: _verify(signer, signed.signature, signed.signed_attributes, hashes.SHA256()),
        lambda: _verify(path[0], signer.signature, signer.signed_part, _hash_of(signer)),
        lambda: public.verify(own, challenge, ec.ECDSA(hashes.SHA256())),
    )


def _hash_of(certificate: Certificate) -> hashes.HashAlgorithm:
    name = Asn1Certificate.load(certificate.der)["signature_algorithm"].hash_algo
    return {"sha256": hashes.SHA256(), "sha384": hashes.SHA384()}[name]


def _verify(by: Certificate, signature: bytes, data: bytes, digest: hashes.HashAlgorithm) -> None:
    if not isinstance(by.key, ec.EllipticCurvePublicKey):
        raise TypeError("a key on a curve is meant here")
    by.key.verify(signature, data, ec.ECDSA(digest))
