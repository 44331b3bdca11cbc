"""A person fills a group of fields: who is meant is data, which facts fill which field stands here.

::

    {"/mother": [{"person": "self",   "when": {"scope": "#/properties/relation/…/kind", "schema": {"const": "3"}}},
                 {"person": "spouse", "when": {"scope": "#/properties/relation/…/kind", "schema": {"const": "2"}}}]}

``self`` is the person at the counter; the others are those whom the register ties to them. Of these it
names no more than name and number (field.md §5.1), so sex and year of birth come from the number.
A second card's QR code knows more: ``claimed`` fills a group from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from counter.forms.card_names import issuer_of, paper_kind_of
from counter.forms.form import Form
from counter.forms.places import two_levels
from counter.model.filing import Answer, Source
from counter.qr_claim import QrClaim

SELF: Final = "self"
RELATIVES: Final = ("father", "mother", "spouse", "head")
PERSONS: Final = (SELF, *RELATIVES)
_RESIDENCE: Final = ("residence/detail", "residence/commune", "residence/province")

# Field below the group → its facts, first known wins. A card prints the place as it was called on its
# day of issue, so for addresses the register goes first.
_OF_SELF: Final[dict[str, tuple[str, ...]]] = {
    **{
        name: (f"chip:{name}", f"population:{name}")
        for name in ("name", "birth", "sex", "number", "nationality", "ethnic_group", "religion", "old_number")
    },
    **{name: (f"population:{name}", f"chip:{name}") for name in ("residence", *_RESIDENCE[1:])},
    "residence/detail": ("population:residence/detail", "chip:residence/detail", "chip:residence"),
    "home_town": ("chip:home_town", "population:home_town"),
    "phone": ("population:phone",),
    "paper/kind": ("chip:paper_kind",),
    "paper/number": ("chip:number", "population:number"),
    "paper/issued": ("chip:issued",),
    "paper/issuer": ("chip:issuer",),
}
_OF_RELATIVE: Final = ("number", "birth", "sex", "nationality")
_ON_THE_CHIP: Final = ("father", "mother", "spouse")


def facts_of(person: str, field: str) -> tuple[str, ...]:
    """The fact paths that fill ``field`` ("name", "residence/commune") of ``person``; () for none."""
    if person == SELF:
        return _OF_SELF.get(field, ())
    if field == "name":
        return (f"population:{person}/name", *((f"chip:{person}",) if person in _ON_THE_CHIP else ()))
    return (f"population:{person}/{field}",) if field in _OF_RELATIVE else ()


def fields_below(group: str, pointers: Iterable[str]) -> dict[str, str]:
    """Pointer → its name below ``group``, for every field of the group."""
    return {p: p.removeprefix(group + "/") for p in pointers if p.startswith(group + "/")}


def claimed(form: Form, group: str, claim: QrClaim) -> dict[str, Answer]:
    """What the QR code of a card says of the person in ``group``; only what was not mangled on the way.

    The claim is unsigned: each answer carries the source QR.
    """
    said = {
        "number": claim.number.digits,
        "name": claim.name.full if claim.name else "",
        "birth": claim.birth.iso() if claim.birth else "",
        "sex": claim.sex.value if claim.sex else "",
        "residence": claim.residence,
        # an address that cannot be taken apart stays whole, word for word
        **(two_levels("residence", claim.residence) or {"residence/detail": claim.residence}),
        **_paper(claim.number.digits, claim.issued),
    }
    below = fields_below(group, (one.pointer for one in form.fields))
    return {pointer: Answer(said[name], Source.QR) for pointer, name in below.items() if said.get(name)}


def _paper(number: str, issued: date | None) -> dict[str, str]:
    known = {"paper/number": number}
    if issued is None:
        return known
    dated = {"paper/kind": paper_kind_of(issued), "paper/issued": issued.isoformat(), "paper/issuer": issuer_of(issued)}
    return known | dated
