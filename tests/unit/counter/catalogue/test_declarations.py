"""What every declaration of the catalogue keeps, whichever it is."""

from __future__ import annotations

import re
from datetime import date

import pytest

from counter.catalogue.loader import load_catalogue
from counter.catalogue.procedure import Procedure, ReceiptForm
from counter.forms.compiled import compiled
from counter.forms.engine import Facts, evaluate, missing_papers, prefill
from counter.forms.form import Form, Kind
from counter.model.filing import Answer, Source

CATALOGUE = load_catalogue()
DECLARED = [one for one in CATALOGUE.procedures if one.form]
TODAY = date(2026, 11, 21)
each_declaration = pytest.mark.parametrize("procedure", DECLARED, ids=lambda one: one.code)


def form_of(procedure: Procedure) -> Form:
    assert procedure.form
    return procedure.form


def test_the_two_declarations_are_there() -> None:
    assert {"1.004873", "1.004194"} <= {one.code for one in DECLARED}


@each_declaration
def test_every_field_lies_in_a_group_that_is_printed(procedure: Procedure) -> None:
    form = form_of(procedure)
    titles = {group.name: group.title for group in form.groups}
    assert all(titles[field.group] for field in form.fields)
    assert len(titles) == len(form.groups)


@each_declaration
def test_every_label_reads_as_vietnamese_and_stands_once_in_its_group(procedure: Procedure) -> None:
    for field in form_of(procedure).fields:
        assert field.label[0].isupper(), field.pointer
        assert not re.search(r"[_{}]|[a-z][A-Z]", field.label), field.label


@each_declaration
def test_choices_have_options_and_closed_ones_are_closed_in_the_schema(procedure: Procedure) -> None:
    form = form_of(procedure)
    for field in form.fields:
        assert bool(field.options) == (field.kind in (Kind.CHOICE, Kind.SELECT)), field.pointer
        if field.kind is Kind.CHOICE:
            stranger = {field.pointer: Answer("không có trong danh sách", Source.TYPED)}
            state = next(s for s in evaluate(form, stranger, TODAY).fields if s.field == field)
            assert not state.visible or state.problem, field.pointer


@each_declaration
def test_an_empty_declaration_asks_and_does_not_scold(procedure: Procedure) -> None:
    state = evaluate(form_of(procedure), {}, TODAY)
    assert state.unanswered
    assert not [one for one in state.fields if one.problem]


@each_declaration
def test_every_hidden_field_can_be_brought_to_light(procedure: Procedure) -> None:
    form = form_of(procedure)
    ready = compiled(form)
    shown = {one.field.pointer for one in evaluate(form, {}, TODAY).fields if one.visible}
    for field in form.fields:
        for option in field.options:
            answers = {field.pointer: Answer(option.value, Source.TYPED)}
            shown |= {s.field.pointer for s in evaluate(form, answers, TODAY).fields if s.visible}
        if field.kind is Kind.NUMBER:
            for number in (9, 12):
                answers = {field.pointer: Answer(number, Source.TYPED)}
                shown |= {s.field.pointer for s in evaluate(form, answers, TODAY).fields if s.visible}
    hidden = ready.fields.keys() - shown
    # what hangs on two answers at once needs both
    assert all(ready.effects[pointer][1].scope == "" for pointer in hidden), hidden


@each_declaration
def test_defaults_are_allowed_values(procedure: Procedure) -> None:
    form = form_of(procedure)
    answers = prefill(form, Facts(None, None, {"unit_name": "Phường An Bình", "province_name": "Tỉnh Ví Dụ"}, TODAY))
    assert not [s.field.pointer for s in evaluate(form, answers, TODAY).fields if s.problem]


@each_declaration
def test_what_the_papers_hang_on_can_be_answered(procedure: Procedure) -> None:
    form = form_of(procedure)
    for paper in procedure.papers:
        if paper.required_when:
            field = form.field_at(paper.required_when.scope)
            wanted = [
                option.value
                for option in field.options
                if paper in missing_papers(procedure, _with_ancestors(form, field.pointer, option.value), ())
            ]
            assert wanted, paper.code


def _with_ancestors(form: Form, pointer: str, value: str) -> dict[str, Answer]:
    """The answer, and for what makes its field visible the first option that does."""
    answers = {pointer: Answer(value, Source.TYPED)}
    rule = form.field_at(pointer).rule
    if rule and rule.scope and not compiled(form).effects[pointer][1].fits({}):
        for option in form.field_at(rule.scope).options:
            trial = answers | {rule.scope: Answer(option.value, Source.TYPED)}
            if any(s.visible for s in evaluate(form, trial, TODAY).fields if s.field.pointer == pointer):
                return trial
    return answers


@each_declaration
def test_a_residence_procedure_gives_the_police_s_own_slip(procedure: Procedure) -> None:
    assert (procedure.receipt_form is ReceiptForm.CT04) == procedure.sector.startswith("Đăng ký, quản lý cư trú")
