"""PACE, the terminal's side (9303-11 §4.4): a password opens a channel that nobody else can read.

::

    MSE:Set AT            protocol, password, domain parameters
    GENERAL AUTHENTICATE  → encrypted nonce            80
    GENERAL AUTHENTICATE  mapping data      81 ↔ 82
    GENERAL AUTHENTICATE  ephemeral keys    83 ↔ 84
    GENERAL AUTHENTICATE  tokens            85 ↔ 86 (and 8A with chip authentication mapping)
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from typing import Any

from counter.emrtd import tlv
from counter.errors import CardError, ContentError, FailureCode
from counter.ports import RandomBytes
from devices.card.apdu import CLA, INS, SHORT_NE, SW, CommandApdu, StatusError
from devices.card.channel import Channel, exchange
from devices.card.cipher_suite import SessionKeys
from devices.card.domain_parameters import DomainParameters, domain_parameters
from devices.card.elliptic_curve import EllipticCurve
from devices.card.group import Group, outside, private_key
from devices.card.key_derivation import Password, password_key, session_keys
from devices.card.pace_choice import Mapping, PaceChoice
from devices.card.pace_mapping import generic_mapping, integrated_mapping
from devices.card.pace_values import authentication_token, chip_authentication_data, decrypted_nonce
from devices.card.secure_messaging import SecureMessaging

_DYNAMIC_AUTHENTICATION = 0x7C
_LONGEST_NONCE = 64


@dataclass(frozen=True, slots=True, repr=False)
class ChipAuthenticationMapping:
    """What PACE-CAM leaves to check against EF.CardSecurity (9303-11 §4.4.3.3.3)."""

    group: EllipticCurve
    mapping_key: bytes
    chip_data: bytes = field(repr=False)

    def proves(self, static_public_key: bytes) -> bool:
        """Whether the mapping key is CA_IC times the chip's static key: it then knows its secret.

        Raises CardError for a static key that is not on the curve.
        """
        scalar = int.from_bytes(self.chip_data, "big")
        if not scalar % self.group.order:
            return False
        expected = self.group.multiply(self.group.decode(static_public_key), scalar)
        return hmac.compare_digest(self.group.encode(expected), self.mapping_key)


@dataclass(frozen=True, slots=True, repr=False)
class PaceOutcome:
    """The secured channel, and for the chip authentication mapping what is left to check."""

    channel: SecureMessaging
    chip_authentication: ChipAuthenticationMapping | None = None


def establish(channel: Channel, choice: PaceChoice, password: Password, random_bytes: RandomBytes) -> PaceOutcome:
    """Runs PACE over ``channel``.

    Raises CardError: WRONG_ACCESS_KEY where the chip refuses the token, PROTOCOL_UNSUPPORTED where
    it refuses the choice, CARD_ANSWER_INVALID for a wrong answer.
    """
    group = domain_parameters(choice.parameter_id)
    return _Terminal(channel, choice, group, random_bytes).run(password)


class _Terminal:
    """One run; its steps in the order of the module's drawing."""

    def __init__(
        self, channel: Channel, choice: PaceChoice, group: DomainParameters, random_bytes: RandomBytes
    ) -> None:
        self._channel = channel
        self._choice = choice
        self._parameters = group
        # one algorithm over either kind of group; its elements never leave it but encoded
        self._group: Group[Any] = group
        self._random = random_bytes
        self._mapping_key = b""

    def run(self, password: Password) -> PaceOutcome:
        self._set_template(password)
        key = password_key(self._choice.suite, password)
        cryptogram = self._authenticate(0, b"", answer=0x80)
        if len(cryptogram) % self._choice.suite.block or not 0 < len(cryptogram) <= _LONGEST_NONCE:
            raise CardError(FailureCode.CARD_ANSWER_INVALID, "a nonce of the wrong length")
        nonce = decrypted_nonce(self._choice.suite, key, cryptogram)
        generator = self._integrated(nonce) if self._choice.mapping.integrated else self._generic(nonce)
        keys, ours, theirs = self._agree(generator)
        chip_data = self._confirm(keys, ours, theirs)
        mapping = None
        if self._choice.mapping is Mapping.ECDH_CAM and isinstance(self._parameters, EllipticCurve):
            mapping = ChipAuthenticationMapping(self._parameters, self._mapping_key, chip_data)
        return PaceOutcome(SecureMessaging(self._channel, keys), mapping)

    def _set_template(self, password: Password) -> None:
        """MSE:Set AT (9303-11 §4.4.4.1). Tag 84 always: some cards answer 6A87 without it; no Le."""
        data = (
            tlv.write(0x80, self._choice.oid)
            + tlv.write(0x83, bytes((password.id,)))
            + tlv.write(0x84, bytes((self._choice.parameter_id,)))
        )
        answer = exchange(self._channel, CommandApdu(0, INS.MANAGE_SECURITY_ENVIRONMENT, 0xC1, 0xA4, data))
        if answer.sw == SW.AUTHENTICATION_METHOD_BLOCKED:
            raise StatusError(answer.sw, INS.MANAGE_SECURITY_ENVIRONMENT, FailureCode.WRONG_ACCESS_KEY)
        # 63Cx warns of a password's retry counter (TR-03110-3 §B.11.1); the protocol goes on
        if not answer.ok and answer.sw & 0xFFF0 != 0x63C0:
            raise StatusError(answer.sw, INS.MANAGE_SECURITY_ENVIRONMENT, FailureCode.PROTOCOL_UNSUPPORTED)

    def _step(self, tag: int, value: bytes, *, last: bool = False) -> tlv.Tlv:
        """One GENERAL AUTHENTICATE; all but the last are chained (9303-11 §4.4.4.2)."""
        data = tlv.write(_DYNAMIC_AUTHENTICATION, tlv.write(tag, value) if tag else b"")
        cla = CLA.PLAIN if last else CLA.CHAINED
        answer = exchange(self._channel, CommandApdu(cla, INS.GENERAL_AUTHENTICATE, 0, 0, data, SHORT_NE))
        if not answer.ok:
            refused = last and (answer.sw & 0xFF00 == SW.AUTHENTICATION_FAILED or answer.sw in _REFUSALS)
            code = FailureCode.WRONG_ACCESS_KEY if refused else FailureCode.CARD_ANSWER_INVALID
            raise StatusError(answer.sw, INS.GENERAL_AUTHENTICATE, code)
        try:
            return tlv.read_one(answer.data, _DYNAMIC_AUTHENTICATION)
        except ContentError as exc:
            raise CardError(FailureCode.CARD_ANSWER_INVALID, "dynamic authentication data cannot be read") from exc

    def _authenticate(self, tag: int, value: bytes, *, answer: int) -> bytes:
        return _value(self._step(tag, value), answer)

    def _integrated(self, nonce: bytes) -> Any:
        """The terminal's nonce goes to the chip; both map by the pseudo-random function."""
        ours = self._random(self._choice.suite.key_length)
        # the answer's DO 82 is empty, and some chips leave it out (9303-11 appendix H)
        self._step_without_value(0x81, ours)
        encoded = integrated_mapping(self._parameters, self._choice.suite, nonce, ours)
        return self._group.decode(encoded)

    def _step_without_value(self, tag: int, value: bytes) -> None:
        data = tlv.write(_DYNAMIC_AUTHENTICATION, tlv.write(tag, value))
        answer = exchange(self._channel, CommandApdu(CLA.CHAINED, INS.GENERAL_AUTHENTICATE, 0, 0, data, SHORT_NE))
        if not answer.ok:
            raise StatusError(answer.sw, INS.GENERAL_AUTHENTICATE)

    def _generic(self, nonce: bytes) -> Any:
        """An anonymous Diffie-Hellman whose secret H shifts the generator."""
        group = self._group
        private = private_key(group.order, self._random)
        public = group.encode(group.multiply(group.generator, private))
        self._mapping_key = self._authenticate(0x81, public, answer=0x82)
        if self._mapping_key == public:
            raise outside()
        shared = group.multiply(group.decode(self._mapping_key), private)
        return generic_mapping(group, nonce, shared)

    def _agree(self, generator: Any) -> tuple[SessionKeys, bytes, bytes]:
        """Session keys and both ephemeral public keys, over the mapped generator."""
        group = self._group
        private = private_key(group.order, self._random)
        ours = group.encode(group.multiply(generator, private))
        theirs = self._authenticate(0x83, ours, answer=0x84)
        if theirs == ours:
            # 9303-11 §4.4.3.1: both sides check that the keys differ
            raise outside()
        secret = group.shared_secret(group.multiply(group.decode(theirs), private))
        return session_keys(self._choice.suite, secret), ours, theirs

    def _confirm(self, keys: SessionKeys, ours: bytes, theirs: bytes) -> bytes:
        """The exchange of tokens; returns CA_IC, empty but for the chip authentication mapping."""
        token = authentication_token(keys, self._choice, self._parameters, theirs)
        answer = self._step(0x85, token, last=True)
        expected = authentication_token(keys, self._choice, self._parameters, ours)
        if not hmac.compare_digest(_value(answer, 0x86), expected):
            raise CardError(FailureCode.CARD_ANSWER_INVALID, "the chip's token is wrong")
        if self._choice.mapping is not Mapping.ECDH_CAM:
            return b""
        try:
            return chip_authentication_data(keys, _value(answer, 0x8A))
        except ValueError as exc:
            raise CardError(FailureCode.CARD_ANSWER_INVALID, "chip authentication data cannot be read") from exc


_REFUSALS = (SW.SECURITY_STATUS_NOT_SATISFIED, SW.SM_OBJECTS_INCORRECT, SW.AUTHENTICATION_METHOD_BLOCKED)


def _value(template: tlv.Tlv, tag: int) -> bytes:
    try:
        found = template.find(tag)
    except ContentError as exc:
        raise CardError(FailureCode.CARD_ANSWER_INVALID, "dynamic authentication data cannot be read") from exc
    if found is None:
        raise CardError(FailureCode.CARD_ANSWER_INVALID, f"dynamic authentication data without {tag:02X}")
    return found.value
