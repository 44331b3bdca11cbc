"""The người nộp of a filing: the person whom the form fills from the chip, chip or no chip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counter.emrtd.card_record import CardRecord
from counter.emrtd.chip_facts import chip_facts
from counter.forms.form import Form
from counter.model.filing import Answer
from counter.model.person_name import PersonName


@dataclass(frozen=True, slots=True)
class Filer:
    """``name`` as printed (upper case), ``number`` twelve digits; "" for what nobody said."""

    name: str = field(repr=False)
    number: str = field(repr=False)
    address: str = field(repr=False, default="")
    phone: str = field(repr=False, default="")


def filer_of(form: Form, answers: Mapping[str, Answer], record: CardRecord | None) -> Filer:
    """The chip's word where there is a usable one, else what the form's own filer fields hold."""
    chip = chip_facts(record) if record is not None else {}

    def said(fact: str, path: str = "") -> str:
        return chip.get(fact, "") or _answered(form, answers, path or f"chip:{fact}")

    name = said("name")
    home = [_answered(form, answers, f"population:residence/{part}") for part in ("detail", "commune", "province")]
    return Filer(
        name=PersonName(name).printed if name else "",
        number=said("number"),
        address=", ".join(part for part in home if part) or said("residence"),
        phone=_answered(form, answers, "population:phone"),
    )


def _answered(form: Form, answers: Mapping[str, Answer], path: str) -> str:
    """The answer of the first field that takes ``path`` for the filer, whoever the form is about."""
    for pointer, paths in form.prefill.items():
        if path in paths and pointer not in form.guards:
            answer = answers.get(pointer)
            return str(answer.value) if answer is not None and answer.value is not None else ""
    return ""
