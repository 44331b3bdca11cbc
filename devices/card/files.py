"""Selecting and reading the chip's files (9303-10 §3.5-3.7): READ BINARY by short identifier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counter.emrtd import tlv
from counter.errors import CardError, ContentError, FailureCode
from devices.card.apdu import INS, SHORT_NE, SW, CommandApdu, ResponseApdu, StatusError
from devices.card.channel import Channel, exchange

LDS_AID = bytes.fromhex("A0000002471001")
MOST_FILE_BYTES = 0x10000
_FARTHEST_EVEN_OFFSET = 0x7FFF
_OFFSET_OBJECT, _DATA_OBJECT = 0x54, 0x53
_MISSING = (SW.FILE_NOT_FOUND, SW.REFERENCED_DATA_NOT_FOUND)


@dataclass(frozen=True, slots=True)
class ElementaryFile:
    """A file by both its names: identifier and, in the last five bits, short identifier."""

    name: str
    identifier: int

    @property
    def short(self) -> int:
        return self.identifier & 0x1F


CARD_ACCESS = ElementaryFile("EF.CardAccess", 0x011C)
SOD = ElementaryFile("EF.SOD", 0x011D)
# the same identifier in the other directory: as long as the application is not selected, this one answers
CARD_SECURITY = ElementaryFile("EF.CardSecurity", 0x011D)


def data_group(number: int) -> ElementaryFile:
    """EF.DG1 to EF.DG16."""
    return ElementaryFile(f"EF.DG{number}", 0x0100 + number)


def select_application(channel: Channel) -> int:
    """SELECT the eMRTD application, without Le: some cards refuse it. Returns the status word."""
    return exchange(channel, CommandApdu(0, INS.SELECT, 0x04, 0x0C, LDS_AID)).sw


def select_file(channel: Channel, file: ElementaryFile) -> int:
    """SELECT EF by identifier. Returns the status word."""
    return exchange(channel, CommandApdu(0, INS.SELECT, 0x02, 0x0C, file.identifier.to_bytes(2, "big"))).sw


def read_card_access(channel: Channel) -> bytes | None:
    """EF.CardAccess by every way that cards in the field want; None where none works (chip.md §2)."""
    reader = FileReader(channel, SHORT_NE)
    if select_file(channel, CARD_ACCESS) == SW.SUCCESS:
        try:
            return reader.read_selected(CARD_ACCESS)
        except StatusError:
            pass  # selected but not readable so: the other ways are still there
    # each master file SELECT may be refused (6D00, 6985, 6A86) by a chip that reads all the same
    for master in (b"", b"\x3f\x00"):
        if exchange(channel, CommandApdu(0, INS.SELECT, 0x00, 0x0C, master)).ok:
            break
    try:
        return reader.read(CARD_ACCESS)
    except StatusError:
        return None


class FileReader:
    """Reads whole files over a channel, ``chunk`` bytes at a time; every length is bounded.

    ``channel`` may be replaced between two files, when its session is renewed.
    """

    def __init__(self, channel: Channel, chunk: int) -> None:
        self.channel = channel
        self.chunk = chunk

    def read(
        self, file: ElementaryFile, *, begun: bytes = b"", progress: Callable[[bytes, int], None] | None = None
    ) -> bytes | None:
        """The file's content, None where the chip has no such file.

        ``begun``: the bytes an earlier reading of the same chip brought; ``progress`` gets what is
        there so far and the total. Raises StatusError, or CardError CARD_ANSWER_INVALID for a file
        that is too large, cannot be told in length, or stops giving bytes.
        """
        if begun:
            if (sw := select_file(self.channel, file)) != SW.SUCCESS:
                raise StatusError(sw, INS.SELECT)
            return self._rest(file, begun, progress)
        answer = self._first(file)
        if answer is None:
            return None
        return self._rest(file, answer, progress)

    def read_selected(self, file: ElementaryFile) -> bytes:
        """The content of the file that is already selected. Raises as ``read`` does."""
        return self._rest(file, self._demand(CommandApdu(0, INS.READ_BINARY, 0, 0, ne=self.chunk)), None)

    def _first(self, file: ElementaryFile) -> bytes | None:
        command = CommandApdu(0, INS.READ_BINARY, 0x80 | file.short, 0, ne=self.chunk)
        answer = self._exchange(command)
        if answer.sw in _MISSING:
            return None
        if answer.data and answer.sw in (SW.SUCCESS, SW.END_OF_FILE):
            return answer.data
        if answer.sw in (SW.INCORRECT_P1_P2, SW.FUNCTION_NOT_SUPPORTED, SW.OFFSET_OUTSIDE_FILE):
            # no short identifiers here: two commands instead of one
            if (sw := select_file(self.channel, file)) in _MISSING:
                return None
            if sw == SW.SUCCESS:
                return self._demand(CommandApdu(0, INS.READ_BINARY, 0, 0, ne=self.chunk))
        raise StatusError(answer.sw, command.ins)

    def _rest(self, file: ElementaryFile, begun: bytes, progress: Callable[[bytes, int], None] | None) -> bytes:
        total = self._total(file, begun)
        content = bytearray(begun)
        while len(content) < total:
            if progress is not None:
                progress(bytes(content), total)
            content += self._part(len(content), min(self.chunk, total - len(content)))
        if progress is not None:
            progress(bytes(content[:total]), total)
        return bytes(content[:total])

    @staticmethod
    def _total(file: ElementaryFile, begun: bytes) -> int:
        try:
            total = tlv.read_header(begun).total
        except ContentError as exc:
            raise CardError(FailureCode.CARD_ANSWER_INVALID, f"{file.name} has no length") from exc
        if total > MOST_FILE_BYTES:
            raise CardError(FailureCode.CARD_ANSWER_INVALID, f"{file.name} claims {total} bytes")
        return total

    def _part(self, offset: int, count: int) -> bytes:
        if offset <= _FARTHEST_EVEN_OFFSET:
            return self._demand(CommandApdu(0, INS.READ_BINARY, offset >> 8, offset & 0xFF, ne=count))
        # beyond 32,767 the offset no longer fits P1 P2: odd INS, offset in DO 54, bytes in DO 53
        sought = tlv.write(_OFFSET_OBJECT, offset.to_bytes(2, "big"))
        answer = self._demand(CommandApdu(0, INS.READ_BINARY_ODD, 0, 0, sought, self._with_header(count)))
        try:
            return tlv.read_one(answer, _DATA_OBJECT).value or self._nothing()
        except ContentError as exc:
            raise CardError(FailureCode.CARD_ANSWER_INVALID, "an answer to odd READ BINARY without DO 53") from exc

    def _with_header(self, count: int) -> int:
        return min(count + 4, max(self.chunk, 5))

    def _demand(self, command: CommandApdu) -> bytes:
        answer = self._exchange(command)
        if answer.sw not in (SW.SUCCESS, SW.END_OF_FILE):
            raise StatusError(answer.sw, command.ins)
        return answer.data or self._nothing()

    def _exchange(self, command: CommandApdu) -> ResponseApdu:
        answer = exchange(self.channel, command)
        if answer.sw & 0xFF00 == SW.WRONG_LE and not answer.data and answer.sw & 0xFF:
            # the chip names the most that it gives at once
            self.chunk = min(self.chunk, answer.sw & 0xFF)
            again = CommandApdu.of(command.header, command.data, min(command.ne, self.chunk))
            answer = exchange(self.channel, again)
        return answer

    @staticmethod
    def _nothing() -> bytes:
        raise CardError(FailureCode.CARD_ANSWER_INVALID, "a file that stops giving bytes")
