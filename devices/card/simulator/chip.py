"""A chip made of files and keys, in this process: a sibling of the real one, not a recording of it.

It answers readers that this project did not write as well: what it lacks is 6A82, its errors are
wrapped under secure messaging, a short Le of 00 means 256, and a plain command ends the session.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from counter.ports import RandomBytes
from counter.training.chip_image import ChipImage
from devices.card.apdu import CLA, EXTENDED_NE, INS, SHORT_NE, SW, CommandApdu, ResponseApdu
from devices.card.cipher_suite import SessionKeys
from devices.card.simulator.active_authentication import ActiveAuthenticationChip
from devices.card.simulator.basic_access import BasicAccessChip
from devices.card.simulator.chip_authentication import ChipAuthenticationChip
from devices.card.simulator.files import Files
from devices.card.simulator.keys import chip_key
from devices.card.simulator.pace import PaceChip
from devices.card.simulator.session import ChipSession
from devices.card.simulator.status import Refusal

_SET_PACE, _SET_CHIP_AUTHENTICATION, _SET_KEY_AGREEMENT = 0xC1A4, 0x41A4, 0x41A6


Tamper: TypeAlias = Callable[[CommandApdu, ResponseApdu], ResponseApdu]
Quirk: TypeAlias = Callable[[CommandApdu], int | None]


def honest(_: CommandApdu, answer: ResponseApdu) -> ResponseApdu:
    """What the chip means is what it says."""
    return answer


class SimulatedChip:
    """One powered chip. ``extended_length``: False plays the chips and readers with short APDUs only.

    ``transmit`` never raises: like metal, it answers with a status word. ``tamper`` sees every plain
    command with its answer before that is wrapped, and says what goes out instead: honest chips
    leave it as it is (``hostile.py`` has the others). ``quirks`` look at every plain command first:
    the status word of one refuses it before anything has happened (``quirks.py``).
    """

    def __init__(
        self,
        image: ChipImage,
        random_bytes: RandomBytes,
        *,
        extended_length: bool = True,
        tamper: Tamper = honest,
        quirks: tuple[Quirk, ...] = (),
    ) -> None:
        self._tamper = tamper
        self._quirks = quirks
        static = chip_key(image.ca_key_pem) if image.ca_key_pem else None
        self._extended_length = extended_length
        self._files = Files(image)
        self._pace = PaceChip(image, static, random_bytes)
        self._basic = BasicAccessChip(image, random_bytes)
        self._chip_authentication = ChipAuthenticationChip(image, static)
        self._active = ActiveAuthenticationChip(image, random_bytes)
        self._commands = {
            INS.SELECT: self._select,
            INS.READ_BINARY: self._read,
            INS.READ_BINARY_ODD: self._read,
            INS.MANAGE_SECURITY_ENVIRONMENT: self._manage_security_environment,
            INS.GENERAL_AUTHENTICATE: self._general_authenticate,
            INS.GET_CHALLENGE: self._get_challenge,
            INS.EXTERNAL_AUTHENTICATE: self._external_authenticate,
            INS.INTERNAL_AUTHENTICATE: self._internal_authenticate,
        }
        self.reset()

    def reset(self) -> None:
        """Warm reset: selections, sessions and half-run protocols are gone."""
        self._files.reset()
        self._pace.reset()
        self._basic.reset()
        self._chip_authentication.reset()
        self._session: ChipSession | None = None
        self._renewed: ChipSession | None = None
        self._chained = b""
        self._remaining = b""
        self._remaining_sw = int(SW.SUCCESS)

    def transmit(self, apdu: bytes) -> bytes:
        """The answer to one command APDU, status word included."""
        extended = len(apdu) > 5 and apdu[4] == 0
        if extended and not self._extended_length:
            self._session = None
            return ResponseApdu(b"", SW.WRONG_LENGTH).encode()
        try:
            command = CommandApdu.decode(apdu)
        except ValueError:
            return ResponseApdu(b"", SW.WRONG_LENGTH).encode()
        line = EXTENDED_NE if extended else SHORT_NE
        if command.ins == INS.GET_RESPONSE:
            return self._more(command.ne or SHORT_NE).encode()
        secured = command.cla & CLA.SECURE == CLA.SECURE
        answer = self._secured(command, line) if secured else self._plain(command)
        # readers that never ask by GET RESPONSE take an RSA signature whole, as contactless chips give it
        whole = EXTENDED_NE if self._extended_length else line
        if len(answer.data) > whole:
            self._remaining, self._remaining_sw = answer.data, answer.sw
            return self._more(whole).encode()
        return answer.encode()

    def _more(self, count: int) -> ResponseApdu:
        """Long answers to short commands go out in pieces (ISO/IEC 7816-4 §5.3.4)."""
        if not self._remaining:
            return ResponseApdu(b"", SW.CONDITIONS_NOT_SATISFIED)
        piece, self._remaining = self._remaining[:count], self._remaining[count:]
        more = SW.BYTES_REMAINING | (len(self._remaining) if len(self._remaining) < SHORT_NE else 0)
        return ResponseApdu(piece, more if self._remaining else self._remaining_sw)

    def _plain(self, command: CommandApdu) -> ResponseApdu:
        self._session = None
        answer = self._carry_out(command)
        self._session, self._renewed = self._renewed, None
        return answer

    def _secured(self, command: CommandApdu, line: int) -> ResponseApdu:
        session = self._session
        if session is None:
            return ResponseApdu(b"", SW.SM_OBJECTS_MISSING)
        try:
            plain = session.unwrap(command)
        except Refusal as refusal:
            self._session = None
            return ResponseApdu(b"", refusal.sw)
        if plain.ins in (INS.READ_BINARY, INS.READ_BINARY_ODD):
            plain = CommandApdu.of(plain.header, plain.data, min(plain.ne, session.room(line)))
        wrapped = session.wrap(self._carry_out(plain), odd=bool(plain.ins & 1))
        if self._renewed is not None:
            self._session, self._renewed = self._renewed, None
        return wrapped

    def _carry_out(self, command: CommandApdu) -> ResponseApdu:
        # the protocols' own GENERAL AUTHENTICATE steps are chained and look after that themselves
        if command.ins != INS.GENERAL_AUTHENTICATE:
            self._chained += command.data
            if command.cla & CLA.CHAINED:
                return ResponseApdu(b"", SW.SUCCESS)
            command, self._chained = replace(command, data=self._chained), b""
        refusal = next((sw for quirk in self._quirks if (sw := quirk(command)) is not None), None)
        answer = self._answer(command) if refusal is None else ResponseApdu(b"", refusal)
        return self._tamper(command, answer)

    def _answer(self, command: CommandApdu) -> ResponseApdu:
        if command.cla & ~CLA.CHAINED:
            return ResponseApdu(b"", SW.CLA_NOT_SUPPORTED)
        if command.ins not in set(INS) or (handle := self._commands.get(INS(command.ins))) is None:
            return ResponseApdu(b"", SW.INS_NOT_SUPPORTED)
        try:
            return ResponseApdu(handle(command), SW.SUCCESS)
        except Refusal as refusal:
            return ResponseApdu(b"", refusal.sw)

    @property
    def _granted(self) -> bool:
        return self._session is not None

    def _begin(self, keys: SessionKeys, ssc: bytes = b"") -> None:
        """Keys that hold from the next command on: the answer at hand still goes out as before."""
        self._renewed = ChipSession(keys, ssc)

    def _select(self, command: CommandApdu) -> bytes:
        self._files.select(command)
        return b""

    def _read(self, command: CommandApdu) -> bytes:
        return self._files.read(command, granted=self._granted)

    def _manage_security_environment(self, command: CommandApdu) -> bytes:
        function = command.p1 << 8 | command.p2
        if function == _SET_PACE:
            self._pace.set_template(command)
        elif not self._granted:
            raise Refusal(SW.SECURITY_STATUS_NOT_SATISFIED)
        elif function == _SET_CHIP_AUTHENTICATION:
            self._chip_authentication.set_template(command)
        elif function == _SET_KEY_AGREEMENT:
            self._begin(self._chip_authentication.key_agreement(command))
        else:
            raise Refusal(SW.INCORRECT_P1_P2)
        return b""

    def _general_authenticate(self, command: CommandApdu) -> bytes:
        if self._pace.begun:
            answer, keys = self._pace.general_authenticate(command)
        elif self._granted:
            answer, keys = self._chip_authentication.general_authenticate(command)
        else:
            raise Refusal(SW.CONDITIONS_NOT_SATISFIED)
        if keys is not None:
            self._begin(keys)
        return answer

    def _get_challenge(self, command: CommandApdu) -> bytes:
        if not self._files.in_application:
            raise Refusal(SW.CONDITIONS_NOT_SATISFIED)
        return self._basic.challenge(command)

    def _external_authenticate(self, command: CommandApdu) -> bytes:
        answer, keys, ssc = self._basic.authenticate(command)
        self._begin(keys, ssc)
        return answer

    def _internal_authenticate(self, command: CommandApdu) -> bytes:
        if not self._granted:
            raise Refusal(SW.SECURITY_STATUS_NOT_SATISFIED)
        return self._active.sign(command)
