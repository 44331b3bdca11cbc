"""DG12, additional details of the document itself (9303-10 §4.7.12). All optional."""

from __future__ import annotations

from dataclasses import dataclass

from counter.emrtd import tlv
from counter.emrtd.text_objects import joined, text, whole_day
from counter.model.partial_date import PartialDate

TAG = 0x6C


@dataclass(frozen=True, slots=True, repr=False)
class Dg12:
    """``authority``: who issued the document. "" and None: not there. Images are left aside."""

    authority: str = ""
    issued: PartialDate | None = None
    endorsements: str = ""
    tax_and_exit: str = ""
    personalisation_system: str = ""


def parse(content: bytes) -> Dg12:
    """Raises ContentError(MALFORMED_TLV); an object that can't be read counts as not there."""
    found = {one.tag: one for one in tlv.read_one(content, TAG).children()}
    return Dg12(
        authority=joined(found.get(0x5F19)),
        issued=whole_day(found.get(0x5F26)),
        endorsements=text(found.get(0x5F1B)),
        tax_and_exit=text(found.get(0x5F1C)),
        personalisation_system=text(found.get(0x5F56)),
    )
