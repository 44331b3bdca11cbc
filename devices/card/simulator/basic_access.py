"""Basic access control, the chip's side (9303-11 §4.3)."""

from __future__ import annotations

import hmac

from counter.ports import RandomBytes
from counter.training.chip_image import ChipImage
from devices.card.apdu import SW, CommandApdu
from devices.card.bac import CHALLENGE_LENGTH, CRYPTOGRAM_LENGTH, KEY_SEED_LENGTH, session_from
from devices.card.cipher_suite import MAC_LENGTH, SessionKeys
from devices.card.key_derivation import basic_access_keys
from devices.card.simulator.status import Refusal


class BasicAccessChip:
    """Gives a challenge once, and a session to whoever knows the printed key."""

    def __init__(self, image: ChipImage, random_bytes: RandomBytes) -> None:
        self._keys = basic_access_keys(image.mrz_information)
        self._random = random_bytes
        self.reset()

    def reset(self) -> None:
        self._challenge = b""

    def challenge(self, command: CommandApdu) -> bytes:
        if command.ne != CHALLENGE_LENGTH:
            raise Refusal(SW.WRONG_LE | CHALLENGE_LENGTH)
        self._challenge = self._random(CHALLENGE_LENGTH)
        return self._challenge

    def authenticate(self, command: CommandApdu) -> tuple[bytes, SessionKeys, bytes]:
        """The answer, the session keys and the first counter. Raises Refusal 6300 for a wrong key."""
        ours, self._challenge = self._challenge, b""
        if not ours:
            raise Refusal(SW.CONDITIONS_NOT_SATISFIED)
        if len(command.data) != CRYPTOGRAM_LENGTH + MAC_LENGTH:
            raise Refusal(SW.WRONG_LENGTH)
        cryptogram, mac = command.data[:CRYPTOGRAM_LENGTH], command.data[CRYPTOGRAM_LENGTH:]
        keys = self._keys
        plain = keys.suite.decrypt(keys.enc, cryptogram)
        theirs, echoed, seed = plain[:8], plain[8:16], plain[16:]
        if not hmac.compare_digest(keys.suite.mac(keys.mac, cryptogram), mac) or echoed != ours:
            raise Refusal(SW.AUTHENTICATION_FAILED)
        our_seed = self._random(KEY_SEED_LENGTH)
        answer = keys.suite.encrypt(keys.enc, ours + theirs + our_seed)
        session, ssc = session_from(seed, our_seed, ours, theirs)
        return answer + keys.suite.mac(keys.mac, answer), session, ssc
