"""DG11, additional personal details, as some passports have them (9303-10 §4.7.11). All optional."""

from __future__ import annotations

from dataclasses import dataclass

from counter.emrtd import tlv
from counter.emrtd.text_objects import joined, text, whole_day
from counter.model.partial_date import PartialDate

TAG = 0x6B


@dataclass(frozen=True, slots=True, repr=False)
class Dg11:
    """``name``: in the state's own script, identifiers parted by a space. "" and None: not there."""

    name: str = ""
    other_names: tuple[str, ...] = ()
    personal_number: str = ""
    birth: PartialDate | None = None
    birth_place: str = ""
    address: str = ""
    telephone: str = ""
    profession: str = ""
    title: str = ""
    summary: str = ""
    other_documents: str = ""
    custody: str = ""


def parse(content: bytes) -> Dg11:
    """Raises ContentError(MALFORMED_TLV); an object that can't be read counts as not there."""
    found = {one.tag: one for one in tlv.read_one(content, TAG).children()}
    others = found.get(0xA0)
    return Dg11(
        name=joined(found.get(0x5F0E)),
        other_names=tuple(joined(one) for one in others.children() if one.tag == 0x5F0F) if others else (),
        personal_number=text(found.get(0x5F10)),
        birth=whole_day(found.get(0x5F2B)),
        birth_place=joined(found.get(0x5F11), ", "),
        address=joined(found.get(0x5F42), ", "),
        telephone=text(found.get(0x5F12)),
        profession=text(found.get(0x5F13)),
        title=text(found.get(0x5F14)),
        summary=text(found.get(0x5F15)),
        other_documents=joined(found.get(0x5F17), ", "),
        custody=text(found.get(0x5F18)),
    )
