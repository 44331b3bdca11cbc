"""A declaration line by line, as it is read out: in the order of the form, nothing left out. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter.catalogue.procedure import Procedure
from counter.forms.form import FormState
from counter.model.filing import Draft
from counter.paper.form_layout import Text
from counter.paper.layout_file import layout_for
from ui.desk.faces import said_value
from ui.i18n.words import of_catalogue, tr


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """``group``: the part of the form; ``label``: what was asked; ``text``: what is declared."""

    group: str
    label: str
    text: str = field(repr=False)


def reading_lines(procedure: Procedure, draft: Draft, state: FormState, *, revealed: bool) -> tuple[ReadingLine, ...]:
    """The service, every answer, the papers, and what the citizen vows by signing."""
    titles = {group.name: of_catalogue(group.title) for group in state.form.groups}
    order = list(titles)
    answered = sorted(
        (one for one in state.fields if one.visible and one.answer is not None),
        key=lambda one: order.index(one.field.group),
    )
    papers = [paper for paper in procedure.papers if any(one.requirement == paper.code for one in draft.papers)]
    layout = layout_for(state.form)
    vows = [part.text for part in layout.parts if isinstance(part, Text)] if layout else []
    return (
        ReadingLine(tr("Thủ tục"), tr("Ông/bà xin làm"), of_catalogue(procedure.title)),
        *(
            ReadingLine(titles[one.field.group], of_catalogue(one.field.label), said_value(one, revealed=revealed))
            for one in answered
        ),
        *(ReadingLine(tr("Giấy tờ"), tr("Giấy tờ nộp kèm"), of_catalogue(paper.title)) for paper in papers),
        *(ReadingLine(tr("Cam đoan"), tr("Ông/bà cam đoan"), words) for words in vows),
    )
