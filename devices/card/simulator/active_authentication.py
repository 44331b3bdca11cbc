"""Active authentication, the chip's side (9303-11 §6.1): ECDSA, or RSA by ISO/IEC 9796-2 scheme 1."""

from __future__ import annotations

import hashlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from counter.ports import RandomBytes
from counter.training.chip_image import ChipImage
from devices.card.apdu import SW, CommandApdu
from devices.card.simulator.image_infos import guarded_infos
from devices.card.simulator.status import Refusal

CHALLENGE_LENGTH = 8
# plain ECDSA by TR-03111; the hash that DG14 names
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "0.4.0.127.0.7.1.1.4.1.1": hashes.SHA1(),  # noqa: S303 - a real card's algorithm, played
    "0.4.0.127.0.7.1.1.4.1.2": hashes.SHA224(),
    "0.4.0.127.0.7.1.1.4.1.3": hashes.SHA256(),
    "0.4.0.127.0.7.1.1.4.1.4": hashes.SHA384(),
    "0.4.0.127.0.7.1.1.4.1.5": hashes.SHA512(),
}
_SHA256_TRAILER = b"\x34\xcc"
_PARTIAL_RECOVERY = b"\x6a"


class ActiveAuthenticationChip:
    """Signs a challenge with the key whose public half is in DG15."""

    def __init__(self, image: ChipImage, random_bytes: RandomBytes) -> None:
        self._key = load_pem_private_key(image.aa_key_pem, password=None) if image.aa_key_pem else None
        self._hash = _HASHES.get(guarded_infos(image).active_authentication, hashes.SHA256())
        self._random = random_bytes

    def sign(self, command: CommandApdu) -> bytes:
        """INTERNAL AUTHENTICATE. Raises Refusal."""
        if self._key is None:
            raise Refusal(SW.INS_NOT_SUPPORTED)
        if len(command.data) != CHALLENGE_LENGTH:
            raise Refusal(SW.WRONG_LENGTH)
        if isinstance(self._key, ec.EllipticCurvePrivateKey):
            return self._plain_ecdsa(self._key, command.data)
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._recoverable_rsa(self._key, command.data)
        raise Refusal(SW.FUNCTION_NOT_SUPPORTED)

    def _plain_ecdsa(self, key: ec.EllipticCurvePrivateKey, challenge: bytes) -> bytes:
        """Both numbers side by side, r ‖ s, each as long as the order (TR-03111 §5.2.1)."""
        r, s = decode_dss_signature(key.sign(challenge, ec.ECDSA(self._hash)))
        width = (key.curve.key_size + 7) // 8
        return r.to_bytes(width, "big") + s.to_bytes(width, "big")

    def _recoverable_rsa(self, key: rsa.RSAPrivateKey, challenge: bytes) -> bytes:
        """6A ‖ M1 ‖ SHA-256(M1 ‖ challenge) ‖ 34CC, raised to the private exponent."""
        numbers = key.private_numbers()
        modulus = numbers.public_numbers.n
        width = (modulus.bit_length() + 7) // 8
        nonce = self._random(width - 32 - len(_PARTIAL_RECOVERY) - len(_SHA256_TRAILER))
        digest = hashlib.sha256(nonce + challenge).digest()
        message = int.from_bytes(_PARTIAL_RECOVERY + nonce + digest + _SHA256_TRAILER, "big")
        # by the remainder theorem: a quarter of the work of one long exponentiation
        mod_p, mod_q = pow(message, numbers.dmp1, numbers.p), pow(message, numbers.dmq1, numbers.q)
        signature = mod_q + (mod_p - mod_q) * numbers.iqmp % numbers.p * numbers.q
        return signature.to_bytes(width, "big")
