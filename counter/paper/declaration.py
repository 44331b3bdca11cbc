"""A declaration as its official form: filled, blank or in large print; A4 by NĐ 30/2020 Phụ lục I."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from reportlab.platypus import KeepTogether, Spacer
from reportlab.platypus.flowables import Flowable

from counter.events import SlipSize
from counter.forms.form import Form
from counter.model.filing import Answer
from counter.model.person_name import comparable
from counter.paper import form_parts
from counter.paper.form_filling import Filling
from counter.paper.form_layout import FormLayout, Heading, Line, Notes, Part, Rest, Rows, Sides, Signatures, Text
from counter.paper.form_line import FormLine
from counter.paper.generic_layout import generic_layout
from counter.paper.layout_file import layout_for
from counter.paper.page_content import Occasion
from counter.paper.sheet import Sheet, set_pages, sheet_of
from counter.paper.witnessed import either, marked, statements, witness_column

_REST: Final = Rest("Thông tin khác đã kê khai")
LARGE_PRINT: Final = 17  # points; 13-14 is the usual size of NĐ 30/2020


UNDATED: Final = Occasion()


def render_declaration(
    form: Form, answers: Mapping[str, Answer], occasion: Occasion = UNDATED, *, large: bool = False
) -> bytes:
    """The PDF; without answers the blank form. The same content gives the same bytes.

    Only answers that are part of the declaration are printed, and all of them are: what
    the layout has no place for stands under a heading of its own. Raises PaperError(PRINT_FAILED) for a
    broken layout.
    """
    return render_filled(form, Filling(form, answers), occasion, large=large)


def render_filled(form: Form, filling: Filling, occasion: Occasion, *, large: bool = False) -> bytes:
    """As ``render_declaration``; afterwards ``filling`` says what was printed."""
    layout = layout_for(form) or generic_layout(form, filling.visible)
    sheet = replace(sheet_of(SlipSize.A4), body=LARGE_PRINT if large else layout.body)
    parts = _with_rest(layout)
    # the rest is set last of all, for only then it is known what is left
    in_turn = sorted(range(len(parts)), key=lambda n: isinstance(parts[n], Rest))
    ready = {n: _flowables(sheet, filling, parts[n], layout, occasion) for n in in_turn}
    shown = [(parts[n], ready[n]) for n in range(len(parts)) if ready[n]]
    story = [*form_parts.head(sheet, layout), *_kept_together(shown)]
    return set_pages(
        sheet,
        story,
        title=layout.title,
        foot=form.title,
        training=occasion.training,
        counted=True,
    )


def _kept_together(shown: Sequence[tuple[Part, list[Flowable]]]) -> list[Flowable]:
    """Signatures are not torn from each other, nor from the affirmation right before them."""
    story: list[Flowable] = []
    lead: list[Flowable] = []
    for part, flowables in shown:
        if isinstance(part, Signatures):
            story.append(KeepTogether([*lead, *flowables]))
            lead = []
            continue
        story += lead
        lead = flowables if isinstance(part, Text) else []
        story += [] if lead else flowables
    return story + lead


def _signed_by(part: Signatures, occasion: Occasion) -> Signatures:
    if not occasion.signer:
        return part
    named = tuple(replace(one, name=(occasion.signer,)) if one.name else one for one in part.columns)
    return Signatures(named)


def _signatures(sheet: Sheet, filling: Filling, part: Signatures, occasion: Occasion) -> list[Flowable]:
    """As the form has them; what the filer's way of signing asks for stands before and after."""
    named = [one for one in part.columns if one.name]
    filer = comparable(occasion.filer)
    own = named if len(named) == 1 else [one for one in named if filer and comparable(filling.text(one.name)) == filer]
    way = occasion.signing
    if way.ordinary or not named:
        return form_parts.signatures(sheet, filling, part, occasion.place, occasion.day)
    if own:
        columns = tuple(marked(one, way) if one in own else one for one in part.columns)
    else:
        columns = tuple(either(one, way) for one in part.columns)
    witness = (witness_column(way),) if way.wants_witness else ()
    # beside one who signs alone there is room; under several it has a line of its own
    lines = [(*witness, *columns)] if len(columns) == 1 else [columns, witness]
    rows = [Signatures(line) for line in lines if line]
    return [
        *(form_parts.paragraph(sheet, words) for words in statements(way, occasion.officer)),
        *(one for each in rows for one in form_parts.signatures(sheet, filling, each, occasion.place, occasion.day)),
    ]


def _with_rest(layout: FormLayout) -> tuple[Part, ...]:
    """What is left over stands before the first signature, where the layout names no place for it."""
    if any(isinstance(part, Rest) for part in layout.parts):
        return layout.parts
    first = next((n for n, part in enumerate(layout.parts) if isinstance(part, Signatures)), len(layout.parts))
    return (*layout.parts[:first], _REST, *layout.parts[first:])


def _flowables(sheet: Sheet, filling: Filling, part: Part, layout: FormLayout, occasion: Occasion) -> list[Flowable]:
    match part:
        case Line():
            line = FormLine([filling.cell(cell) for cell in part.cells], sheet.body)
            return [line, Spacer(1, sheet.body * 0.14)]
        case Heading():
            return form_parts.heading(sheet, part.text)
        case Text():
            return [form_parts.paragraph(sheet, part.text)]
        case Rows():
            return form_parts.rows_table(sheet, filling, part)
        case Sides():
            return form_parts.sides_table(sheet, filling, part)
        case Signatures():
            return _signatures(sheet, filling, _signed_by(part, occasion), occasion)
        case Notes():
            return form_parts.notes(sheet, part)
        case Rest():
            return form_parts.rest(sheet, filling, part, layout.implied)
