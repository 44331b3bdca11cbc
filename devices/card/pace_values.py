"""The values of PACE that both ends compute alike (9303-11 §4.4): pure functions, no APDU."""

from __future__ import annotations

from counter.emrtd import tlv
from devices.card.cipher_suite import CipherSuite, SessionKeys, unpad
from devices.card.domain_parameters import DomainParameters
from devices.card.elliptic_curve import EllipticCurve
from devices.card.pace_choice import PaceChoice


def public_key_object(choice: PaceChoice, group: DomainParameters, public: bytes) -> bytes:
    """The 7F49 template of an ephemeral public key: protocol and key (9303-11 §9.4)."""
    tag = 0x86 if isinstance(group, EllipticCurve) else 0x84
    return tlv.write(0x7F49, tlv.write(0x06, choice.oid), tlv.write(tag, public))


def authentication_token(keys: SessionKeys, choice: PaceChoice, group: DomainParameters, public: bytes) -> bytes:
    """T = MAC(KS_MAC, the other side's ephemeral public key): 8 bytes (9303-11 §4.4.3.4)."""
    return keys.suite.mac(keys.mac, public_key_object(choice, group, public))


def _cam_vector(keys: SessionKeys) -> bytes:
    """IV = E(KS_Enc, −1) (9303-11 §4.4.3.5)."""
    return keys.suite.encrypt(keys.enc, b"\xff" * keys.suite.block)


def chip_authentication_data(keys: SessionKeys, encrypted: bytes) -> bytes:
    """CA_IC out of A_IC (DO 8A). Raises ValueError on broken blocks or padding."""
    return unpad(keys.suite.decrypt(keys.enc, encrypted, _cam_vector(keys)))


def encrypted_chip_authentication_data(keys: SessionKeys, padded: bytes) -> bytes:
    """A_IC from the padded CA_IC; the chip's side."""
    return keys.suite.encrypt(keys.enc, padded, _cam_vector(keys))


def decrypted_nonce(suite: CipherSuite, key: bytes, cryptogram: bytes) -> bytes:
    """The nonce s = D(K_π, z), CBC with a zero vector (9303-11 §4.4.3.3)."""
    return suite.decrypt(key, cryptogram)
