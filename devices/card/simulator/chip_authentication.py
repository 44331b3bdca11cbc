"""Chip authentication, the chip's side (9303-11 §6.2): its static key answers a fresh one."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from counter.emrtd import tlv
from counter.errors import CardError, ContentError
from counter.training.chip_image import ChipImage
from devices.card.apdu import CLA, SW, CommandApdu
from devices.card.chip_authentication import protocol_oid, suite_of
from devices.card.cipher_suite import CipherSuite, SessionKeys
from devices.card.group import Group
from devices.card.key_derivation import session_keys
from devices.card.simulator.image_infos import guarded_infos
from devices.card.simulator.keys import ChipKey
from devices.card.simulator.status import Refusal

_TEMPLATE, _PUBLIC_KEY, _KEY_ID, _PROTOCOL = 0x7C, 0x91, 0x84, 0x80


def _objects(data: bytes) -> dict[int, bytes]:
    try:
        return {one.tag: one.value for one in tlv.read(data)}
    except ContentError as exc:
        raise Refusal(SW.INCORRECT_DATA) from exc


class ChipAuthenticationChip:
    """Plays the one key of its image, under every protocol and key id that DG14 names for it."""

    def __init__(self, image: ChipImage, static_key: ChipKey | None) -> None:
        self._static = static_key
        pairs = guarded_infos(image).agreements()
        self._offered: dict[tuple[bytes, int | None], CipherSuite] = {}
        for info, key in pairs:
            with suppress(CardError):
                self._offered[protocol_oid(info), key.key_id] = suite_of(info)
        self._key_ids = {key.key_id for _, key in pairs}
        self.reset()

    def reset(self) -> None:
        self._suite: CipherSuite | None = None
        self._pending = b""

    def set_template(self, command: CommandApdu) -> None:
        """MSE:Set AT. Raises Refusal for a protocol or key that DG14 does not name."""
        self.reset()
        objects = _objects(command.data)
        identifier = _key_id(objects)
        protocol = objects.get(_PROTOCOL, b"")
        suites = [s for (oid, key), s in self._offered.items() if oid == protocol and identifier in (None, key)]
        if not suites or self._static is None:
            raise Refusal(SW.INCORRECT_DATA)
        self._suite = suites[0]

    def general_authenticate(self, command: CommandApdu) -> tuple[bytes, SessionKeys | None]:
        """The key agreement. Raises Refusal."""
        if self._suite is None:
            raise Refusal(SW.CONDITIONS_NOT_SATISFIED)
        self._pending += command.data
        if command.cla & CLA.CHAINED:
            return b"", None
        sent, suite = self._pending, self._suite
        self.reset()
        public = _objects(_objects(sent).get(_TEMPLATE, b"")).get(_PROTOCOL, b"")
        return tlv.write(_TEMPLATE), self._agree(suite, public)

    def key_agreement(self, command: CommandApdu) -> SessionKeys:
        """MSE:Set KAT, the older form for 3DES. Raises Refusal."""
        objects = _objects(command.data)
        identifier = _key_id(objects)
        if CipherSuite.DES3 not in self._offered.values() or identifier not in self._key_ids | {None}:
            raise Refusal(SW.INCORRECT_DATA)
        return self._agree(CipherSuite.DES3, objects.get(_PUBLIC_KEY, b""))

    def _agree(self, suite: CipherSuite, public: bytes) -> SessionKeys:
        if self._static is None:
            raise Refusal(SW.CONDITIONS_NOT_SATISFIED)
        group: Group[Any] = self._static.group
        try:
            shared = group.multiply(group.decode(public), self._static.private)
        except CardError as exc:
            raise Refusal(SW.INCORRECT_DATA) from exc
        return session_keys(suite, group.shared_secret(shared))


def _key_id(objects: dict[int, bytes]) -> int | None:
    return int.from_bytes(objects[_KEY_ID], "big") if _KEY_ID in objects else None
