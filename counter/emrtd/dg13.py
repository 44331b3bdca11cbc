"""DG13, the Vietnamese data group: 6D { 30 { version, OID, 31 { 30 { n, value } … } } } (chip.md §1).

Fields go by their number n, never by their place. Since July 2024 the issuer writes several of
them in an encoding of its own: such a field is *unreadable*, named, and never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from counter.emrtd import tlv
from counter.emrtd.card_record import Dg13
from counter.errors import ContentError, FailureCode
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex

TAG = 0x6D

_SEQUENCE, _SET, _INTEGER, _OID = 0x30, 0x31, 0x02, 0x06
_UTF8, _PRINTABLE, _IA5 = 0x0C, 0x13, 0x16
_VERSION_AND_OID = bytes.fromhex("020101") + bytes.fromhex("060628D316010008")  # 1.0.10646.1.0.8
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_DATE = re.compile(r"([0-9]{2})([/-]?)([0-9]{2})\2([0-9]{4})")
# What the issuer's own encoding looks like as text: digits among the letters of a word, or a run
# of signs longer than any word or place name
_NOT_WORDS = re.compile(r"[0-9+=_]")
_LONG_RUN = re.compile(r"[^\s.,;:()-]{25,}")
_PARTIAL = re.compile(r"(?:([0-9]{2})/)?([0-9]{4})")


class _UnreadableError(Exception):
    """A field that is there and says nothing we can read."""


def parse(content: bytes) -> Dg13:
    """Every field is optional; a known field that can't be decoded is named in ``unreadable``.

    Raises ContentError(MALFORMED_TLV) where the file's frame is not TLV and
    ContentError(MALFORMED_DATA_GROUP) where no set of fields is in it.
    """
    found: dict[str, Any] = {}
    unreadable: list[int] = []
    raw: dict[int, bytes] = {}
    for number, value in _numbered(content):
        if number not in _FIELDS:
            raw[number] = value.to_bytes()
            continue
        try:
            found.update(_FIELDS[number](value))
        except (_UnreadableError, ContentError, ValueError):
            unreadable.append(number)
    return Dg13(**found, unreadable=tuple(sorted(set(unreadable))), raw=raw)


def build(values: Mapping[int, str | tuple[str, ...] | bytes]) -> bytes:
    """The file for field number → value: a string, strings (13 and 14), or DER taken as it is."""
    members = []
    for number, value in values.items():
        if isinstance(value, bytes):
            encoded = value
        elif isinstance(value, str):
            encoded = _string(value)
        else:
            encoded = tlv.write(_SEQUENCE, *(_string(part) for part in value))
        members.append(tlv.write(_SEQUENCE, tlv.write(_INTEGER, bytes([number])), encoded))
    return tlv.write(TAG, tlv.write(_SEQUENCE, _VERSION_AND_OID, tlv.write(_SET, *members)))


def _string(text: str) -> bytes:
    printable = re.fullmatch(r"[A-Za-z0-9 '()+,./:=?-]*", text)
    return tlv.write(_PRINTABLE if printable else _UTF8, text.encode("utf-8"))


def _numbered(content: bytes) -> list[tuple[int, tlv.Tlv]]:
    body = tlv.read_one(content, TAG).find(_SEQUENCE)
    members = next((part for part in body.children() if part.tag == _SET), None) if body else None
    if members is None:
        raise ContentError(FailureCode.MALFORMED_DATA_GROUP, "DG13 without a set of fields")
    pairs = []
    for member in members.children():
        parts = member.children() if member.tag == _SEQUENCE else ()
        if len(parts) < 2 or parts[0].tag != _INTEGER or not 1 <= len(parts[0].value) <= 2:
            raise ContentError(FailureCode.MALFORMED_DATA_GROUP, "DG13 field without a number")
        pairs.append((int.from_bytes(parts[0].value, "big"), parts[1]))
    return pairs


def _text(value: tlv.Tlv) -> str:
    if value.tag not in (_UTF8, _PRINTABLE, _IA5):
        raise _UnreadableError
    text = value.value.decode("utf-8").strip()
    if _CONTROL.search(text):
        raise _UnreadableError
    return text


def _words(text: str) -> str:
    if _NOT_WORDS.search(text):
        raise _UnreadableError
    return _place(text)


def _place(text: str) -> str:
    if _LONG_RUN.search(text):
        raise _UnreadableError
    return text


def _day(text: str) -> date:
    match = _DATE.fullmatch(text)
    if not match:
        raise _UnreadableError
    return date(int(match[4]), int(match[3]), int(match[1]))


def _birth(text: str) -> PartialDate:
    if match := _PARTIAL.fullmatch(text):
        return PartialDate(int(match[2]), int(match[1] or 0))
    return PartialDate.of(_day(text))


def _old_number(text: str) -> str:
    if not re.fullmatch(r"[0-9]{9}|[0-9]{12}", text):
        raise _UnreadableError
    return text


def _one(name: str, convert: Callable[[str], object] = str) -> Callable[[tlv.Tlv], dict[str, object]]:
    """Reads a string field into ``name``; the empty string means absent."""

    def read(value: tlv.Tlv) -> dict[str, object]:
        text = _text(value)
        return {name: convert(text)} if text else {}

    return read


def _several(*names: str) -> Callable[[tlv.Tlv], dict[str, object]]:
    """Reads a SEQUENCE of strings, in the order of ``names``."""

    def read(value: tlv.Tlv) -> dict[str, object]:
        if value.tag != _SEQUENCE:
            raise _UnreadableError
        return dict(zip(names, (_text(part) for part in value.children()), strict=False))

    return read


_FIELDS: dict[int, Callable[[tlv.Tlv], dict[str, object]]] = {
    1: _one("number", PersonalNumber),
    2: _one("name", PersonName),
    3: _one("birth", _birth),
    4: _one("sex", Sex),
    5: _one("nationality", _words),
    6: _one("ethnic_group", _words),
    7: _one("religion", _words),
    8: _one("home_town", _place),
    9: _one("residence", _place),
    10: _one("features", _place),
    11: _one("issued", _day),
    12: _one("expiry", _day),
    13: _several("father", "mother"),
    14: _several("spouse"),
    15: _one("old_number", _old_number),
    16: _one("field_16"),
}
