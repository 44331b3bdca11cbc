"""PACE, the chip's side (9303-11 §4.4): the same values from the other end of the line."""

from __future__ import annotations

import hmac
from typing import Any

from counter.emrtd import tlv
from counter.errors import CardError, ContentError
from counter.ports import RandomBytes
from counter.training.chip_image import ChipImage
from devices.card.apdu import CLA, SW, CommandApdu
from devices.card.cipher_suite import SessionKeys, pad
from devices.card.domain_parameters import domain_parameters
from devices.card.elliptic_curve import EllipticCurve
from devices.card.group import Group, private_key
from devices.card.key_derivation import Password, PasswordId, password_key, session_keys
from devices.card.pace_choice import Mapping, PaceChoice, pace_choices
from devices.card.pace_mapping import generic_mapping, integrated_mapping, nonce_length
from devices.card.pace_values import authentication_token, encrypted_chip_authentication_data
from devices.card.simulator.image_infos import free_infos
from devices.card.simulator.keys import ChipKey
from devices.card.simulator.status import Refusal

_TEMPLATE = 0x7C


class PaceChip:
    """The chip's half of PACE for every variant that its EF.CardAccess names."""

    def __init__(self, image: ChipImage, static_key: ChipKey | None, random_bytes: RandomBytes) -> None:
        choices = pace_choices(free_infos(image))
        self._choices = {(choice.oid, choice.parameter_id): choice for choice in choices}
        self._passwords = {PasswordId.MRZ: Password.of_mrz(image.mrz_information)}
        if image.can:
            self._passwords[PasswordId.CAN] = Password.of_can(image.can)
        self._static = static_key
        self._random = random_bytes
        self._run: _Run | None = None
        self._pending = b""

    def reset(self) -> None:
        self._run, self._pending = None, b""

    def set_template(self, command: CommandApdu) -> None:
        """MSE:Set AT. Raises Refusal 6A80 for an unknown protocol, 6A88 for an unknown password."""
        self.reset()
        try:
            objects = {one.tag: one.value for one in tlv.read(command.data)}
        except ContentError as exc:
            raise Refusal(SW.INCORRECT_DATA) from exc
        oid, parameter = objects.get(0x80, b""), objects.get(0x84)
        fitting = [
            choice
            for (known, identifier), choice in self._choices.items()
            if known == oid and parameter in (None, bytes((identifier,)))
        ]
        if not fitting:
            raise Refusal(SW.INCORRECT_DATA)
        named = int.from_bytes(objects.get(0x83, b""), "big")
        password = self._passwords.get(PasswordId(named)) if named in set(PasswordId) else None
        if password is None:
            raise Refusal(SW.REFERENCED_DATA_NOT_FOUND)
        self._run = _Run(fitting[0], password, self._static, self._random)

    @property
    def begun(self) -> bool:
        return self._run is not None

    def general_authenticate(self, command: CommandApdu) -> tuple[bytes, SessionKeys | None]:
        """One step; session keys come with the last one's answer. Raises Refusal, which ends the run."""
        run = self._run
        if run is None:
            raise Refusal(SW.CONDITIONS_NOT_SATISFIED)
        self._pending += command.data
        try:
            # a reader without extended length sends a long object in pieces: wait until it is whole
            if command.cla & CLA.CHAINED and tlv.read_header(self._pending).total > len(self._pending):
                return b"", None
            sent, self._pending = self._pending, b""
            found = tlv.read_one(sent, _TEMPLATE).children()
            answer = run.step(found[0] if found else None)
        except (ContentError, ValueError) as exc:
            self.reset()
            raise Refusal(SW.INCORRECT_DATA) from exc
        except (CardError, Refusal) as exc:
            self.reset()
            raise exc if isinstance(exc, Refusal) else Refusal(SW.AUTHENTICATION_FAILED) from exc
        if run.keys is not None:
            self.reset()
        return tlv.write(_TEMPLATE, answer), run.keys


class _Run:
    """One run from nonce to token; ``keys`` is there when the terminal has proved the password."""

    def __init__(
        self, choice: PaceChoice, password: Password, static: ChipKey | None, random_bytes: RandomBytes
    ) -> None:
        self.keys: SessionKeys | None = None
        self._choice = choice
        self._parameters = domain_parameters(choice.parameter_id)
        self._group: Group[Any] = self._parameters
        self._key = password_key(choice.suite, password)
        self._static = static
        self._random = random_bytes
        self._expected = [0, 0x81, 0x83, 0x85]
        self._nonce = b""
        self._generator: Any = None
        self._mapping_private = 0
        self._ours = self._theirs = b""
        self._agreed: SessionKeys | None = None

    def step(self, sent: tlv.Tlv | None) -> bytes:
        tag, value = (sent.tag, sent.value) if sent else (0, b"")
        if not self._expected or tag != self._expected.pop(0):
            raise Refusal(SW.CONDITIONS_NOT_SATISFIED)
        steps = {0: self._give_nonce, 0x81: self._map, 0x83: self._agree, 0x85: self._confirm}
        return steps[tag](value)

    def _give_nonce(self, _: bytes) -> bytes:
        suite = self._choice.suite
        self._nonce = self._random(nonce_length(suite) if self._choice.mapping.integrated else suite.block)
        return tlv.write(0x80, suite.encrypt(self._key, self._nonce))

    def _map(self, value: bytes) -> bytes:
        group = self._group
        if self._choice.mapping.integrated:
            mapped = integrated_mapping(self._parameters, self._choice.suite, self._nonce, value)
            self._generator = group.decode(mapped)
            return b"\x82\x00"
        self._mapping_private = private_key(group.order, self._random)
        public = group.encode(group.multiply(group.generator, self._mapping_private))
        shared = group.multiply(group.decode(value), self._mapping_private)
        self._generator = generic_mapping(group, self._nonce, shared)
        return tlv.write(0x82, public)

    def _agree(self, value: bytes) -> bytes:
        group = self._group
        private = private_key(group.order, self._random)
        self._theirs = value
        self._ours = group.encode(group.multiply(self._generator, private))
        secret = group.shared_secret(group.multiply(group.decode(value), private))
        self._agreed = session_keys(self._choice.suite, secret)
        return tlv.write(0x84, self._ours)

    def _confirm(self, value: bytes) -> bytes:
        keys = self._agreed
        if keys is None:
            raise Refusal(SW.CONDITIONS_NOT_SATISFIED)
        if not hmac.compare_digest(value, authentication_token(keys, self._choice, self._parameters, self._ours)):
            raise Refusal(SW.AUTHENTICATION_FAILED)
        answer = tlv.write(0x86, authentication_token(keys, self._choice, self._parameters, self._theirs))
        if self._choice.mapping is Mapping.ECDH_CAM:
            answer += tlv.write(0x8A, self._chip_data(keys))
        self.keys = keys
        return answer

    def _chip_data(self, keys: SessionKeys) -> bytes:
        """A_IC over CA_IC = SK_IC⁻¹ · SK_Map,IC mod n (9303-11 §4.4.3.3.3)."""
        if self._static is None or not isinstance(self._parameters, EllipticCurve):
            raise Refusal(SW.CONDITIONS_NOT_SATISFIED)
        order = self._parameters.order
        scalar = pow(self._static.private, -1, order) * self._mapping_private % order
        data = scalar.to_bytes(self._parameters.field_length, "big")
        return encrypted_chip_authentication_data(keys, pad(data, keys.suite.block))
