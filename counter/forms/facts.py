"""What is known of a person without asking, and the paths by which a form names it.

A path is ``kind:name`` with an optional translation into the form's own code list::

    chip:name                                  what the chip says
    population:father/name                     what the register says
    office:unit_name                           what the station knows of itself
    default:1                                  the office's usual value, to be changed where it is not so
    today                                      the day of filing
    conflict:identity                          what chip and register disagree on that nobody may choose between
    population:marital_status?single=1&married=2
    same:/requester/residence/commune          another answer of the same declaration, typed or not

The last kind is not known beforehand: the engine follows it whenever it looks at the answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Final

from counter.emrtd.card_record import CardRecord
from counter.emrtd.chip_facts import chip_facts
from counter.forms.agreement import identity_clash
from counter.forms.card_names import issuer_of, paper_kind_of
from counter.forms.form import Form, alternative_key
from counter.forms.places import two_levels
from counter.lists.former import proposals
from counter.lists.units import UnitList
from counter.model.citizen import Address, Citizen, Relative
from counter.model.filing import Answer, Source

_SOURCES: Final = {
    "chip": Source.CHIP,
    "population": Source.POPULATION,
    "office": Source.OFFICE,
    "default": Source.OFFICE,
    "today": Source.OFFICE,
    "conflict": Source.OFFICE,
}
SAME: Final = "same:"
_KINDS: Final = (*_SOURCES.keys() - {"today"}, "same")


@dataclass(frozen=True)
class Facts:
    """``citizen`` None: the register could not be asked. ``office``: names as in the station settings.

    ``units`` None: an address of before 1/7/2025 stays what it is, and nothing is proposed for it.
    """

    chip: CardRecord | None = field(repr=False)
    citizen: Citizen | None = field(repr=False)
    office: Mapping[str, str] = field(repr=False)
    today: date
    units: UnitList | None = field(repr=False, default=None)

    @cached_property
    def proposed(self) -> Mapping[str, str]:
        """Where the chip's address lies today, if that is one place and no other; else nobody has chosen yet."""
        if self.units is None or "residence/commune" in self.chip_facts:
            return {}
        found = proposals(self.chip_facts.get("residence", ""), self.units)
        if len(found) != 1 or not found[0].detail:
            return {}
        commune = found[0].commune
        return {
            "residence/detail": found[0].detail,
            "residence/commune": commune.name,
            "residence/province": commune.province.name,
        }

    @cached_property
    def chip_facts(self) -> Mapping[str, str]:
        return MappingProxyType(_of_chip(self.chip) if self.chip else {})

    @cached_property
    def population_facts(self) -> Mapping[str, str]:
        return MappingProxyType(_of_citizen(self.citizen) if self.citizen else {})

    def known(self, path: str) -> str:
        """The fact's text, ISO dates; "" when it is not known."""
        path, _, translation = path.partition("?")
        kind, _, name = path.partition(":")
        match kind:
            case "chip":
                text = self.chip_facts.get(name) or self.proposed.get(name, "")
            case "population":
                text = self.population_facts.get(name, "")
            case "office":
                text = self.office.get(name, "")
            case "default":
                text = name
            case "conflict":
                text = identity_clash(self.chip_facts, self.population_facts) if name == "identity" else ""
            case "today":
                text = self.today.isoformat()
            case _:
                text = ""
        if translation and text:
            return dict(pair.split("=", 1) for pair in translation.split("&")).get(text, "")
        return text


def prefill(form: Form, facts: Facts) -> dict[str, Answer]:
    """An answer for every pointer of which something is known; the first known path wins.

    A chip value that the register would confirm is ``confirmed=False`` while the register was not
    asked. Guards are not applied here: ``evaluate`` and ``taken_answers`` do. A pointer that one of
    several persons may fill has an answer for each under a key of its own (``alternative_key``), for
    nobody knows yet who will be chosen.
    """
    answers: dict[str, Answer] = {}
    for pointer, paths in form.prefill.items():
        choices = form.alternatives.get(pointer)
        if choices is None:
            entries = [(pointer, paths)]
        else:
            entries = [(alternative_key(pointer, place), one.facts) for place, one in enumerate(choices)]
        for key, candidates in entries:
            if answer := _first_known(form, pointer, candidates, facts):
                answers[key] = answer
    return answers


def _first_known(form: Form, pointer: str, paths: tuple[str, ...], facts: Facts) -> Answer | None:
    for path in paths:
        if text := facts.known(path):
            kind, _, name = path.partition("?")[0].partition(":")
            owed = kind == "chip" and facts.citizen is None and any(p.startswith("population:") for p in paths)
            value = int(text) if text.isdecimal() and _is_number(form, pointer) else text
            if kind == "chip" and name in facts.proposed:
                # the office's list says so, not the card: what the card says stands beside it
                was = Answer(facts.known("chip:residence"), Source.CHIP)
                return Answer(value, Source.OFFICE, confirmed=not owed, was=was)
            return Answer(value, _SOURCES[kind], confirmed=not owed)
    return None


def _is_number(form: Form, pointer: str) -> bool:
    return form.field_at(pointer).kind == "number"


def is_path(path: str) -> bool:
    """Whether a fact path is of a known kind; names are open, for a register may learn new ones."""
    bare, question, translation = path.partition("?")
    kind, colon, name = bare.partition(":")
    if question and not all("=" in pair for pair in translation.split("&")):
        return False
    return bare == "today" or (bool(colon and name) and kind in _KINDS)


def _of_chip(record: CardRecord) -> dict[str, str]:
    facts = dict(chip_facts(record))
    if not facts:
        return {}
    if issued := facts.get("issued"):
        day = date.fromisoformat(issued)
        facts["paper_kind"], facts["issuer"] = paper_kind_of(day), issuer_of(day)
    facts.update(two_levels("residence", facts.get("residence", "")))
    return facts


def _of_citizen(citizen: Citizen) -> dict[str, str]:
    facts = {
        "number": citizen.number.digits,
        "name": citizen.name.full,
        "birth": citizen.birth.iso(),
        "sex": citizen.sex.value,
        "nationality": citizen.nationality,
        "ethnic_group": citizen.ethnic_group,
        "religion": citizen.religion,
        "old_number": citizen.old_number,
        "phone": citizen.phone,
        "marital_status": citizen.marital_status.value if citizen.marital_status else "",
    }
    for name in ("birth_registration", "home_town", "residence", "present_address"):
        facts.update(_of_address(name, getattr(citizen, name)))
    for name in ("father", "mother", "spouse", "head"):
        facts.update(_of_relative(name, getattr(citizen, name)))
    return facts


def _of_address(name: str, address: Address | None) -> dict[str, str]:
    if address is None:
        return {}
    return {
        name: address.text,
        f"{name}/detail": address.detail,
        f"{name}/commune": address.commune,
        f"{name}/province": address.province,
    }


def _of_relative(name: str, relative: Relative | None) -> dict[str, str]:
    if relative is None:
        return {}
    facts = {f"{name}/name": relative.name.full, f"{name}/relation": relative.relation}
    number = relative.number
    if number is None:
        return facts
    # the numbering rule gives sex and year (NĐ 137/2015, Đ.13); only citizens have a number
    return facts | {
        f"{name}/number": number.digits,
        f"{name}/birth": str(number.implied_birth_year or ""),
        f"{name}/sex": number.implied_sex.value if number.implied_sex else "",
        f"{name}/nationality": "Việt Nam",
    }
