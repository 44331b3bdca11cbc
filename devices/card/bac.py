"""Basic access control, the terminal's side (9303-11 §4.3): the older door, kept for old chips."""

from __future__ import annotations

import hmac

from counter.errors import CardError, FailureCode
from counter.ports import RandomBytes
from devices.card.apdu import INS, SW, CommandApdu, StatusError
from devices.card.channel import Channel, demand, exchange
from devices.card.cipher_suite import MAC_LENGTH, CipherSuite, SessionKeys
from devices.card.key_derivation import basic_access_keys, session_keys
from devices.card.secure_messaging import SecureMessaging

CHALLENGE_LENGTH = 8
KEY_SEED_LENGTH = 16
CRYPTOGRAM_LENGTH = 32
_REFUSALS = (
    SW.AUTHENTICATION_FAILED,
    SW.SECURITY_STATUS_NOT_SATISFIED,
    SW.CONDITIONS_NOT_SATISFIED,
    SW.SM_OBJECTS_INCORRECT,
    SW.INCORRECT_DATA,
)


def session_from(seed_ifd: bytes, seed_ic: bytes, rnd_ic: bytes, rnd_ifd: bytes) -> tuple[SessionKeys, bytes]:
    """Session keys of K.IFD xor K.IC, and the counter's start from both challenges' last halves."""
    seed = bytes(left ^ right for left, right in zip(seed_ifd, seed_ic, strict=True))
    return session_keys(CipherSuite.DES3, seed), rnd_ic[-4:] + rnd_ifd[-4:]


def authentication_command(keys: SessionKeys, rnd_ifd: bytes, rnd_ic: bytes, seed: bytes) -> bytes:
    """E.IFD ‖ M.IFD: 40 bytes."""
    cryptogram = keys.suite.encrypt(keys.enc, rnd_ifd + rnd_ic + seed)
    return cryptogram + keys.suite.mac(keys.mac, cryptogram)


def establish(channel: Channel, mrz_information: str, random_bytes: RandomBytes) -> SecureMessaging:
    """Runs BAC; the application must be selected. Raises CardError, WRONG_ACCESS_KEY for a refused key."""
    keys = basic_access_keys(mrz_information)
    rnd_ic = demand(channel, CommandApdu(0, INS.GET_CHALLENGE, 0, 0, ne=CHALLENGE_LENGTH))
    if len(rnd_ic) != CHALLENGE_LENGTH:
        raise CardError(FailureCode.CARD_ANSWER_INVALID, "a challenge of the wrong length")
    rnd_ifd, seed = random_bytes(CHALLENGE_LENGTH), random_bytes(KEY_SEED_LENGTH)
    data = authentication_command(keys, rnd_ifd, rnd_ic, seed)
    command = CommandApdu(0, INS.EXTERNAL_AUTHENTICATE, 0, 0, data, CRYPTOGRAM_LENGTH + MAC_LENGTH)
    answer = exchange(channel, command)
    if not answer.ok:
        refused = answer.sw in _REFUSALS or answer.sw & 0xFFF0 == 0x63C0
        code = FailureCode.WRONG_ACCESS_KEY if refused else FailureCode.CARD_ANSWER_INVALID
        raise StatusError(answer.sw, command.ins, code)
    cryptogram, mac = answer.data[:CRYPTOGRAM_LENGTH], answer.data[CRYPTOGRAM_LENGTH:]
    if len(answer.data) != CRYPTOGRAM_LENGTH + MAC_LENGTH or not hmac.compare_digest(
        mac, keys.suite.mac(keys.mac, cryptogram)
    ):
        raise CardError(FailureCode.CARD_ANSWER_INVALID, "the chip's checksum is wrong")
    plain = keys.suite.decrypt(keys.enc, cryptogram)
    if plain[:16] != rnd_ic + rnd_ifd:
        raise CardError(FailureCode.CARD_ANSWER_INVALID, "the chip echoes other challenges")
    session, ssc = session_from(seed, plain[16:], rnd_ic, rnd_ifd)
    return SecureMessaging(channel, session, ssc)
