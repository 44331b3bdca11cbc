"""A draft in plain words for the one who files it: nobody else's number, and the filer's own masked. No Qt here."""

from __future__ import annotations

from counter.forms.form import FieldState, FormState, Kind
from counter.model.filing import Source
from counter.services.filer import filer_of
from ui.citizen.screen import CitizenLine
from ui.desk.faces import said_value
from ui.desk.procedure_presenter import fee_text
from ui.desk.walk_in import WalkIn
from ui.i18n.field_names import name_of
from ui.i18n.words import join, of_catalogue, tr

_DIGITS = 12
# what the citizen did not have to say today
_KNOWN = (Source.CHIP, Source.OTHER_CHIP, Source.POPULATION, Source.OFFICE)


def citizen_lines(walk_in: WalkIn, state: FormState, asked: frozenset[str]) -> tuple[CitizenLine, ...]:
    """What the citizen declared comes first, then what card and register knew, the fee last."""
    own = filer_of(state.form, walk_in.answers, walk_in.record)
    answered = [
        one for one in state.fields if one.visible and one.answer is not None and _may_be_shown(one, own.number)
    ]
    answered.sort(key=lambda one: one.answer is not None and one.answer.source in _KNOWN)  # stable: else as on paper
    lines = [CitizenLine("", tr("Người nộp"), own.name)] if own.name else []
    lines += [
        CitizenLine(one.field.pointer, name_of(one.field), _words(one), one.field.pointer in asked) for one in answered
    ]
    if walk_in.procedure is not None:
        lines.append(CitizenLine("", tr("Lệ phí"), fee_text(walk_in.procedure)))
    return tuple(lines)


def _may_be_shown(one: FieldState, own_number: str) -> bool:
    """A personal number of somebody else stays off this screen altogether, whatever field it stands in."""
    said = str(one.answer.value) if one.answer is not None else ""
    is_number = one.field.kind is Kind.PERSONAL_NUMBER or (len(said) == _DIGITS and said.isascii() and said.isdigit())
    return not is_number or said == own_number


def _words(one: FieldState) -> str:
    text = said_value(one)
    return join((text, of_catalogue(one.field.unit)), " ") if text and one.field.unit else text
