"""The declarations that one filing of an interlinked procedure answers: given once, several out.

Each part is judged by its own form, so it prints and travels as if it had been filled by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.parts import Origin, PartRule
from counter.catalogue.procedure import Procedure
from counter.errors import FailureCode, FormError
from counter.forms.conditions import Condition
from counter.forms.engine import evaluate, instance, taken_answers
from counter.forms.form import Form
from counter.model.filing import Answer, Json, Source
from counter.model.manifest import SubDeclaration


@dataclass(frozen=True, slots=True)
class DeclarationPart:
    """One declaration out of several. ``wanting``: pointers that nobody can answer yet, such as the personal
    number of a newborn, which the first part brings. ``origins``: as in ``SubDeclaration.answers``. ``form``: the
    procedure's, in which nothing is filled and nothing held back that a card on the reader would fill.
    """

    procedure: Procedure
    form: Form
    title: str
    answers: Mapping[str, Answer] = field(repr=False)
    wanting: tuple[str, ...]
    origins: Mapping[str, Json] = field(repr=False)

    @property
    def frozen(self) -> SubDeclaration:
        """As the filing's manifest names it."""
        return SubDeclaration(self.procedure.code, self.procedure.version, self.form.code, self.origins)


def declaration_parts(
    catalogue: Catalogue,
    procedure: Procedure,
    answers: Mapping[str, Answer],
    today: date,
    versions: Mapping[str, str] = MappingProxyType({}),
) -> tuple[DeclarationPart, ...]:
    """Every declaration that the filing answers, in the order of the catalogue; () for an ordinary procedure.

    ``versions``: by the part's code, as the filing was received under; without, the one in force.
    Raises FormError UNKNOWN_PROCEDURE or GUIDE_ONLY where a part's own procedure is not there.
    """
    if procedure.form is None or not procedure.parts:
        return ()
    own = taken_answers(procedure.form, answers)
    data = instance(procedure.form, answers)
    return tuple(
        _part(rule, catalogue.get(rule.procedure, versions.get(rule.procedure)), own, data, today)
        for rule in procedure.parts
    )


def _part(rule: PartRule, target: Procedure, own: Mapping[str, Answer], data: Json, today: date) -> DeclarationPart:
    if target.form is None:
        raise FormError(FailureCode.GUIDE_ONLY, target.code)
    form = replace(target.form, guards={}, prefill={}, alternatives={})
    found: dict[str, tuple[Answer, Json]] = {}
    # short pointers are groups: what is said of one of their fields comes later and stands
    for pointer in sorted(rule.answers, key=len):
        for origin in rule.answers[pointer]:
            if origin.rule is None or Condition.of(origin.rule.scope, origin.rule.schema).fits(data):
                found |= _copied(form, pointer, origin, own)
                break
    said = {at: answer for at, (answer, _) in found.items()}
    wanting = tuple(one.field.pointer for one in evaluate(form, said, today).unanswered)
    taken = taken_answers(form, said)
    return DeclarationPart(target, form, rule.title, taken, wanting, {at: found[at][1] for at in taken})


def _copied(form: Form, pointer: str, origin: Origin, own: Mapping[str, Answer]) -> dict[str, tuple[Answer, Json]]:
    """Each field's answer, and where it comes from."""
    if not origin.at:
        return {pointer: (Answer(origin.value, Source.OFFICE), {"value": origin.value})}
    inside = [one.pointer for one in form.fields if (one.pointer + "/").startswith(pointer + "/")]
    return {at: (own[other], other) for at in inside if (other := origin.at + at.removeprefix(pointer)) in own}
