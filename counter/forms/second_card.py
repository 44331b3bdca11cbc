"""Whose part of a declaration a further card fills: the other spouse, the other parent, the landlord, a guest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counter.emrtd.card_record import CardRecord
from counter.forms.engine import evaluate
from counter.forms.facts import Facts
from counter.forms.form import Form
from counter.forms.people import SELF, claimed, facts_of, fields_below
from counter.forms.pointers import parent_of
from counter.model.filing import Answer, Source
from counter.qr_claim import QrClaim


def group_for(form: Form, answers: Mapping[str, Answer], number: str, today: date) -> str:
    """The group of the person with this ``number``, else the first whose number nobody has said yet; "" for none.

    A group is what has a name and a number. Who is in it already by chip is not filled again.
    """
    visible = {one.field.pointer: one.answer for one in evaluate(form, answers, today).fields if one.visible}
    groups = [parent_of(p) for p in visible if p.endswith("/number") and f"{parent_of(p)}/name" in visible]
    said = {group: visible[f"{group}/number"] for group in groups}
    named = (group for group, answer in said.items() if answer is not None and answer.value == number)
    empty = (group for group, answer in said.items() if answer is None)
    return next(named, "") or next(empty, "")


def by_second_card(form: Form, answers: Mapping[str, Answer], claim: QrClaim, today: date) -> dict[str, Answer]:
    """What the card's code adds to the answers; {} where the declaration asks for nobody else."""
    group = group_for(form, answers, claim.number.digits, today)
    return claimed(form, group, claim) if group else {}


def by_chip(form: Form, group: str, record: CardRecord, today: date) -> dict[str, Answer]:
    """What a further chip says of the person in ``group``; nothing where it is not usable.

    Both ends compute it: the counter to fill the part, the gateway to check it (``counter.emrtd.evidence``).
    """
    facts = Facts(chip=record if record.usable else None, citizen=None, office={}, today=today)
    found: dict[str, Answer] = {}
    for pointer, name in fields_below(group, (one.pointer for one in form.fields)).items():
        said = (facts.known(path) for path in facts_of(SELF, name) if path.startswith("chip:"))
        if value := next(filter(None, said), ""):
            found[pointer] = Answer(value, Source.OTHER_CHIP)
    return found
