"""The chip's files and its two directories: MF and the LDS application (9303-10 §3)."""

from __future__ import annotations

from counter.emrtd import tlv
from counter.training.chip_image import ChipImage
from devices.card.apdu import INS, SW, CommandApdu
from devices.card.simulator.status import Refusal

LDS_AID = bytes.fromhex("A0000002471001")
_MF = 0x3F00
_CARD_ACCESS, _CARD_SECURITY = 0x011C, 0x011D
_COM, _SOD = 0x011E, 0x011D
_OFFSET_OBJECT, _CONTENT_OBJECT = 0x54, 0x53
_BY_NAME, _BY_FILE = 0x04, (0x00, 0x02)


def _com(groups: dict[int, bytes]) -> bytes:
    """EF.COM: LDS 1.7, Unicode 4.0.0, the tags of the groups that are there (9303-10 §4.6.1)."""
    tags = {1: 0x61, 2: 0x75, 3: 0x63, 4: 0x76, 5: 0x65, 6: 0x66, 7: 0x67, 8: 0x68}
    tags |= {9: 0x69, 10: 0x6A, 11: 0x6B, 12: 0x6C, 13: 0x6D, 14: 0x6E, 15: 0x6F, 16: 0x70}
    present = bytes(tags[number] for number in sorted(groups) if number in tags)
    body = b"\x5f\x01\x040107" + b"\x5f\x36\x06040000" + bytes((0x5C, len(present))) + present
    return bytes((0x60, len(body))) + body


class Files:
    """What is selected, and what may be read. ``open_to_all`` files need no access at all."""

    def __init__(self, image: ChipImage) -> None:
        outside = {_CARD_ACCESS: image.card_access, _CARD_SECURITY: image.card_security}
        self._master = {identifier: content for identifier, content in outside.items() if content}
        self._application = {0x0100 + number: content for number, content in image.groups.items()}
        self._application |= {_COM: _com(image.groups), _SOD: image.sod}
        self.reset()

    def reset(self) -> None:
        self._in_application = False
        self._selected: int | None = None

    @property
    def in_application(self) -> bool:
        return self._in_application

    def select(self, command: CommandApdu) -> None:
        """SELECT by AID, MF or file identifier. Raises Refusal."""
        if command.p1 == _BY_NAME:
            # a shorter name selects the application that it begins (ISO/IEC 7816-4 §7.1.1)
            if not command.data or not LDS_AID.startswith(command.data):
                raise Refusal(SW.FILE_NOT_FOUND)
            self._in_application, self._selected = True, None
        elif command.p1 not in _BY_FILE:
            raise Refusal(SW.INCORRECT_P1_P2)
        elif command.p1 == 0 and command.data in (b"", _MF.to_bytes(2, "big")):
            self.reset()
        elif len(command.data) != 2:
            raise Refusal(SW.WRONG_LENGTH)
        else:
            self._take(int.from_bytes(command.data, "big"))

    def read(self, command: CommandApdu, *, granted: bool) -> bytes:
        """READ BINARY, even or odd, from the selected file or by short identifier. Raises Refusal."""
        if command.ins == INS.READ_BINARY_ODD:
            return self._read_odd(command, granted=granted)
        if command.p1 & 0x80:
            self._take_short(command.p1 & 0x1F)
            offset = command.p2
        else:
            offset = command.p1 << 8 | command.p2
        return self._slice(offset, command.ne, granted=granted)

    def _read_odd(self, command: CommandApdu, *, granted: bool) -> bytes:
        """The offset comes in DO 54, the bytes go out in DO 53 (ISO/IEC 7816-4 §7.2.2)."""
        if command.p1 or command.p2 & 0xE0:
            raise Refusal(SW.INCORRECT_P1_P2)
        if command.p2:
            self._take_short(command.p2)
        if len(command.data) < 3 or command.data[0] != _OFFSET_OBJECT or command.data[1] != len(command.data) - 2:
            raise Refusal(SW.INCORRECT_DATA)
        # Le counts the object's header too: four bytes cover every header that can come
        room = max(command.ne - 4, 1)
        content = self._slice(int.from_bytes(command.data[2:], "big"), room, granted=granted)
        return tlv.write(_CONTENT_OBJECT, content)

    def _here(self) -> dict[int, bytes]:
        return self._application if self._in_application else self._master

    def _take(self, identifier: int) -> None:
        if identifier not in self._here():
            raise Refusal(SW.FILE_NOT_FOUND)
        self._selected = identifier

    def _take_short(self, short: int) -> None:
        """Short identifiers are the last five bits of the long ones, EF.COM 1E and EF.SOD 1D too."""
        self._take(0x0100 + short)

    def _slice(self, offset: int, count: int, *, granted: bool) -> bytes:
        if self._selected is None:
            raise Refusal(SW.COMMAND_NOT_ALLOWED | 0x86)
        if self._in_application and (not granted or self._selected in (0x0103, 0x0104)):
            # fingers and irises lie behind terminal authentication, which this chip does not grant
            raise Refusal(SW.SECURITY_STATUS_NOT_SATISFIED)
        if not self._in_application and not granted and self._selected != _CARD_ACCESS:
            # EF.CardSecurity is for who has run PACE (9303-11 §9.2.11)
            raise Refusal(SW.SECURITY_STATUS_NOT_SATISFIED)
        content = self._here()[self._selected]
        if offset > len(content):
            raise Refusal(SW.OFFSET_OUTSIDE_FILE)
        return content[offset : offset + count]
