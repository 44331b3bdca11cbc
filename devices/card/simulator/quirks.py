"""Peculiarities of honest chips in the field: commands that they refuse though the standard allows them.

Each looks at a plain command and gives the status word of its refusal, or None. A reader that is
to read every card has to get along with all of them (chip.md §2, §9).
"""

from __future__ import annotations

from counter.emrtd import tlv
from counter.errors import ContentError
from devices.card.apdu import INS, SW, CommandApdu

_BY_NAME = 0x04
_PACE_TEMPLATE = (0xC1, 0xA4)
_REFERENCE_MISSING = 0x6A87  # "Lc inconsistent with P1-P2", as such chips put it


def le_on_select(command: CommandApdu) -> int | None:
    """SELECT must not ask for file control information."""
    return SW.WRONG_LENGTH if command.ins == INS.SELECT and command.ne else None


def select_master_file(command: CommandApdu) -> int | None:
    """The master file cannot be selected, neither by its identifier nor without one."""
    to_master = command.ins == INS.SELECT and command.p1 == 0 and command.data in (b"", b"\x3f\x00")
    return SW.INCORRECT_P1_P2 if to_master else None


def select_file(command: CommandApdu) -> int | None:
    """No file can be selected by its identifier: they are read by the short one."""
    return SW.FUNCTION_NOT_SUPPORTED if command.ins == INS.SELECT and command.p1 != _BY_NAME else None


def short_identifiers(command: CommandApdu) -> int | None:
    """READ BINARY takes no short identifier: files are selected first."""
    return SW.INCORRECT_P1_P2 if command.ins == INS.READ_BINARY and command.p1 & 0x80 else None


def template_without_parameters(command: CommandApdu) -> int | None:
    """MSE:Set AT for PACE wants tag 84 even where the chip offers one set of domain parameters only."""
    if command.ins != INS.MANAGE_SECURITY_ENVIRONMENT or (command.p1, command.p2) != _PACE_TEMPLATE:
        return None
    try:
        tags = {one.tag for one in tlv.read(command.data)}
    except ContentError:
        return SW.INCORRECT_DATA
    return None if 0x84 in tags else _REFERENCE_MISSING


def basic_access(command: CommandApdu) -> int | None:
    """PACE is the only way in (the cards of a state that has given up BAC)."""
    by_bac = command.ins in (INS.GET_CHALLENGE, INS.EXTERNAL_AUTHENTICATE)
    return SW.INS_NOT_SUPPORTED if by_bac else None


QUIRKS = {
    quirk.__name__: quirk
    for quirk in (
        le_on_select,
        select_master_file,
        select_file,
        short_identifiers,
        template_without_parameters,
        basic_access,
    )
}
