"""The declarations that one filing of an interlinked procedure answers: given once, several out.

Each part is judged by its own form, so it prints and travels as if it had been filled by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.parts import Origin, PartRule
from counter.catalogue.procedure import Procedure
from counter.errors import FailureCode, FormError
from counter.forms.conditions import Condition
from counter.forms.engine import evaluate, instance, taken_answers
from counter.forms.form import Form
from counter.model.filing import Answer, Json, Source


@dataclass(frozen=True, slots=True)
class DeclarationPart:
    """One declaration out of several. ``wanting``: pointers that nobody can answer yet, such as the personal
    number of a newborn, which the first part brings.
    """

    procedure: Procedure
    title: str
    answers: Mapping[str, Answer] = field(repr=False)
    wanting: tuple[str, ...]


def declaration_parts(
    catalogue: Catalogue, procedure: Procedure, answers: Mapping[str, Answer], today: date
) -> tuple[DeclarationPart, ...]:
    """Every declaration that the filing answers, in the order of the catalogue; () for an ordinary procedure.

    Raises FormError UNKNOWN_PROCEDURE or GUIDE_ONLY where a part's own procedure is not there.
    """
    if procedure.form is None or not procedure.parts:
        return ()
    own = taken_answers(procedure.form, answers)
    data = instance(procedure.form, answers)
    return tuple(_part(rule, catalogue.get(rule.procedure), own, data, today) for rule in procedure.parts)


def _part(rule: PartRule, target: Procedure, own: Mapping[str, Answer], data: Json, today: date) -> DeclarationPart:
    if target.form is None:
        raise FormError(FailureCode.GUIDE_ONLY, target.code)
    # guards hold back what a card on the reader would fill; these answers were given
    form = replace(target.form, guards={})
    found: dict[str, Answer] = {}
    # short pointers are groups: what is said of one of their fields comes later and stands
    for pointer in sorted(rule.answers, key=len):
        for origin in rule.answers[pointer]:
            if origin.rule is None or Condition.of(origin.rule.scope, origin.rule.schema).fits(data):
                found |= _copied(form, pointer, origin, own)
                break
    state = evaluate(form, found, today)
    wanting = tuple(one.field.pointer for one in state.unanswered)
    return DeclarationPart(target, rule.title, taken_answers(form, found), wanting)


def _copied(form: Form, pointer: str, origin: Origin, own: Mapping[str, Answer]) -> dict[str, Answer]:
    if not origin.at:
        return {pointer: Answer(origin.value, Source.OFFICE)}
    inside = [one.pointer for one in form.fields if (one.pointer + "/").startswith(pointer + "/")]
    return {at: own[other] for at in inside if (other := origin.at + at.removeprefix(pointer)) in own}
