"""What every declaration of the catalogue keeps, whichever it is."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from counter.catalogue.procedure import Channel, Procedure, ReceiptForm
from counter.forms.compiled import compiled
from counter.forms.engine import Facts, evaluate, missing_papers, prefill
from counter.forms.form import Form, Kind
from counter.model.filing import Answer, Source
from tests.fakes.shipped_catalogue import the_catalogue
from tests.fakes.whole_declarations import OFFICE

CATALOGUE = the_catalogue()
DECLARED = [one for one in CATALOGUE.procedures if one.form]
TODAY = date(2026, 11, 21)
each_declaration = pytest.mark.parametrize("procedure", DECLARED, ids=lambda one: one.code)


def form_of(procedure: Procedure) -> Form:
    assert procedure.form
    return procedure.form


PROMISED = {
    "1.004222", "1.004194", "1.002755", "1.003677", "2.001159", "1.010041", "1.001193", "1.000656", "1.000894",
    "1.004873", "2.000635", "3.000722", "2.002913", "3.000333", "1.001456", "3.000347", "1.001776", "1.014027",
    "2.000815",
}  # fmt: skip


def test_the_promised_declarations_are_there() -> None:
    """All but 3.000182: each province makes its own form for it (docs/services.md)."""
    assert {one.code for one in DECLARED} >= PROMISED
    assert CATALOGUE.get("3.000182").form is None


@each_declaration
def test_a_declaration_names_its_official_form_its_law_and_its_sources(procedure: Procedure) -> None:
    assert form_of(procedure).official
    assert procedure.legal_basis
    assert all("tra cứu" in source for source in procedure.sources)


def test_the_essential_services_are_filed_online_and_certifying_a_copy_is_not() -> None:
    """Chỉ thị 24/CT-TTg: the counter helps to file online; an original is certified where it is shown."""
    assert CATALOGUE.get("1.001193").channel is Channel.ONLINE_ONLY
    assert CATALOGUE.get("2.000815").channel is Channel.DIRECT_ONLY


def test_the_table_of_essential_services_tells_the_catalogue() -> None:
    """docs/services.md: all 25, each by a row that is there, a declaration where it says so."""
    text = (Path(__file__).parents[4] / "docs" / "services.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:5] for line in text.splitlines() if re.match(r"\| [0-9]+ \|", line)]
    assert [int(number) for number, *_ in rows] == list(range(1, 26))
    for _, _, codes, served in rows:
        first = CATALOGUE.get(re.findall(r"[0-9]\.[0-9]{6}", codes)[0])
        assert (first.form is not None) == served.strip().startswith("declaration"), first.code
        assert first.channel is Channel.ONLINE_ONLY, first.code
        assert all(f"yields {part.procedure}" in served or f"and {part.procedure}" in served for part in first.parts)


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
    answers = prefill(form, Facts(None, None, OFFICE, TODAY))
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
