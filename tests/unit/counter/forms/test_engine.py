"""Visible first, valid second; the same sentence at the field and in the summary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from counter.errors import FailureCode, FormError
from counter.forms import sentences
from counter.forms.engine import (
    Facts,
    evaluate,
    flatten,
    instance,
    missing_papers,
    prefill,
    problems,
    summary,
    taken_answers,
    verdict,
    warnings,
)
from counter.forms.form import Field, Form, Group, Kind, Rule
from counter.forms.formats import CHECKER
from counter.model.filing import Answer, Json, Source
from counter.training.cast import make_cast
from tests.fakes.seen_cards import record_of
from tests.fakes.shipped_catalogue import the_catalogue

TODAY = date(2026, 11, 21)
CATALOGUE = the_catalogue()
FORMS = tuple(one.form for one in CATALOGUE.procedures if one.form)
SHOW_IF_YES: dict[str, Json] = {"const": "có"}


def typed(values: dict[str, Json]) -> dict[str, Answer]:
    return {pointer: Answer(value, Source.TYPED) for pointer, value in values.items()}


def small(properties: dict[str, Json], required: list[Json] | None = None, **rules: Rule) -> Form:
    """A form of flat fields named as its properties; a rule is named as its field."""
    fields = tuple(Field(f"/{name}", name, Kind.TEXT, "g", rule=rules.get(name)) for name in properties)
    schema: dict[str, Json] = {"type": "object", "properties": properties, "required": required or []}
    return Form("X", "", "", (Group("g", ""),), fields, schema, {})


def said(form: Form, values: dict[str, Json]) -> dict[str, str]:
    return {s.field.pointer: s.problem for s in evaluate(form, typed(values), TODAY).fields if s.problem}


def test_a_field_appears_when_its_rule_fits_and_only_then_counts() -> None:
    form = small({"a": {}, "b": {"maxLength": 2}}, ["a", "b"], b=Rule("SHOW", "/a", SHOW_IF_YES))
    hidden, shown = (evaluate(form, typed({"/a": word, "/b": "quá dài"}), TODAY) for word in ("không", "có"))
    assert [s.visible for s in hidden.fields] == [True, False]
    assert hidden.complete
    assert hidden.fields[1].answer is None
    assert shown.fields[1].problem == "Nhập không quá 2 ký tự."
    assert instance(form, typed({"/a": "không", "/b": "x"})) == {"a": "không"}


def test_what_hangs_on_a_hidden_field_is_hidden_too() -> None:
    form = small({"a": {}, "b": {}, "c": {}}, b=Rule("SHOW", "/a", SHOW_IF_YES), c=Rule("SHOW", "/b", SHOW_IF_YES))
    assert instance(form, typed({"/a": "có", "/b": "có", "/c": "1"})) == {"a": "có", "b": "có", "c": "1"}
    assert instance(form, typed({"/a": "không", "/b": "có", "/c": "1"})) == {"a": "không"}


def test_an_unanswered_scope_fits_nothing() -> None:
    form = small({"a": {}, "b": {}}, b=Rule("SHOW", "/a", {"not": {"const": "x"}}))
    assert not evaluate(form, {}, TODAY).fields[1].visible
    hide = small({"a": {}, "b": {}}, b=Rule("HIDE", "/a", {}))
    assert evaluate(hide, {}, TODAY).fields[1].visible


def test_a_disabled_field_keeps_its_answer_and_asks_for_nothing() -> None:
    form = small({"a": {}, "b": {}}, ["b"], b=Rule("DISABLE", "/a", SHOW_IF_YES))
    state = evaluate(form, typed({"/a": "có"}), TODAY)
    assert (state.fields[1].enabled, state.complete) == (False, True)
    assert instance(form, typed({"/a": "có", "/b": "x"})) == {"a": "có", "b": "x"}
    assert evaluate(form, typed({"/a": "không"}), TODAY).fields[1].wants_answer


def test_two_rules_that_chase_each_other_come_to_an_end() -> None:
    form = small({"a": {}, "b": {}}, a=Rule("HIDE", "/b", {}), b=Rule("SHOW", "/a", {}))
    evaluate(form, typed({"/a": "1", "/b": "1"}), TODAY)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "integer"}, "x"),
        ({"type": "string"}, 1),
        ({"enum": ["a"]}, "b"),
        ({"const": "a"}, "b"),
        ({"oneOf": [{"const": "a"}]}, "b"),
        ({"anyOf": [{"const": "a"}]}, "b"),
        ({"not": {"const": "a"}}, "a"),
        ({"format": "date"}, "2026-02-30"),
        ({"format": "date"}, "20260221"),
        ({"format": "partial-date"}, "1962-13"),
        ({"format": "personal-number"}, "12"),
        ({"format": "phone"}, "12"),
        ({"format": "email"}, "a@b"),
        ({"pattern": "^a$"}, "b"),
        ({"minLength": 3}, "b"),
        ({"maxLength": 3}, "bbbb"),
        ({"minimum": 3}, 1),
        ({"maximum": 3}, 4),
        ({"exclusiveMinimum": 3}, 3),
        ({"exclusiveMaximum": 3}, 3),
        ({"multipleOf": 3}, 4),
    ],
)
def test_every_keyword_has_a_vietnamese_sentence(schema: dict[str, Json], value: Json) -> None:
    form = small({"a": schema})
    sentence = said(form, {"/a": value})["/a"]
    assert sentence[0].isupper()
    assert sentence[-1] == "."
    assert problems(evaluate(form, typed({"/a": value}), TODAY)) == (("/a", sentence),)


def test_a_schema_may_say_it_better() -> None:
    form = small(
        {"months": {"type": "integer", "minimum": 1, "maximum": 24, "x-sentences": {"*": "Nhập từ 1 đến 24 tháng."}}}
    )
    assert said(form, {"/months": 36}) == {"/months": "Nhập từ 1 đến 24 tháng."}


def test_a_required_field_without_an_answer_is_asked_for_and_not_scolded() -> None:
    form = small({"a": {}}, ["a"])
    state = evaluate(form, {}, TODAY)
    assert (state.fields[0].problem, state.fields[0].wants_answer) == ("", True)
    assert problems(state) == (("/a", sentences.missing(form.fields[0])),)
    assert evaluate(form, typed({"/a": ""}), TODAY).fields[0].wants_answer


def test_conditional_requirements_of_the_schema_are_seen() -> None:
    form = small({"a": {}, "b": {}})
    form.schema["if"] = {"properties": {"a": {"const": "có"}}, "required": ["a"]}
    form.schema["then"] = {"required": ["b"]}
    assert evaluate(form, typed({"/a": "có"}), TODAY).fields[1].required
    assert not evaluate(form, typed({"/a": "không"}), TODAY).fields[1].required


def test_answers_that_the_form_does_not_know_are_no_part_of_it() -> None:
    assert instance(small({"a": {}}), typed({"/a": "1", "/b": "2"})) == {"a": "1"}


@st.composite
def a_form_and_its_answers(draw: Any) -> tuple[Form, dict[str, Answer]]:
    form = draw(st.sampled_from(FORMS))
    values = (
        st.none()
        | st.integers(-5, 40)
        | st.text(max_size=6)
        | st.sampled_from(["1", "2", "3", "4", "6", "khac", "vneid", "2026-11-21"])
    )
    chosen = draw(st.dictionaries(st.sampled_from([f.pointer for f in form.fields]), values, max_size=25))
    sources = draw(st.lists(st.sampled_from(Source), min_size=len(chosen), max_size=len(chosen)))
    return form, {p: Answer(v, s) for (p, v), s in zip(chosen.items(), sources, strict=True)}


@given(a_form_and_its_answers())
def test_flat_and_nested_say_the_same(case: tuple[Form, dict[str, Answer]]) -> None:
    form, answers = case
    assert flatten(instance(form, answers)) == {p: a.value for p, a in taken_answers(form, answers).items()}


@given(a_form_and_its_answers())
def test_what_is_taken_is_taken_again(case: tuple[Form, dict[str, Answer]]) -> None:
    form, answers = case
    taken = taken_answers(form, answers)
    assert taken_answers(form, taken) == taken
    assert evaluate(form, taken, TODAY) == evaluate(form, answers, TODAY)


@given(a_form_and_its_answers())
def test_a_complete_declaration_satisfies_the_bare_schema_but_for_hidden_fields(
    case: tuple[Form, dict[str, Answer]],
) -> None:
    form, answers = case
    state = evaluate(form, answers, TODAY)
    bare = Draft202012Validator(form.schema, format_checker=CHECKER)
    wrong = {e.validator for e in bare.iter_errors(instance(form, answers))} - {"required"}
    if not any(s.problem for s in state.fields):
        assert not wrong
    assert not [s for s in state.fields if s.problem and not s.visible]


@given(a_form_and_its_answers())
def test_the_summary_names_each_field_once_and_in_order(case: tuple[Form, dict[str, Answer]]) -> None:
    form, answers = case
    order = [f.pointer for f in form.fields]
    named = [p for p, _ in problems(evaluate(form, answers, TODAY))]
    assert named == sorted(set(named), key=order.index)


def test_a_divorced_person_owes_the_judgment_and_a_paper() -> None:
    procedure = CATALOGUE.get("1.004873")
    assert procedure.form
    woman = make_cast()["divorced"]
    answers = prefill(procedure.form, Facts(record_of(woman), woman, {"unit_name": "Phường An Bình"}, TODAY))
    assert [p for p, _ in problems(evaluate(procedure.form, answers, TODAY))] == [
        "/subject/divorce/judgment",
        "/subject/divorce/date",
        "/subject/divorce/court",
        "/purpose/kind",
    ]
    assert [paper.code for paper in missing_papers(procedure, answers, ())] == ["ly-hon"]
    married = {**answers, "/subject/status": Answer("2", Source.TYPED)}
    assert missing_papers(procedure, married, ()) == ()


def test_the_verdict_names_fields_and_papers() -> None:
    procedure = CATALOGUE.get("1.004873")
    found = dict(verdict(procedure, typed({"/subject/status": "3", "/relation/kind": "2"}), (), TODAY))
    assert "/subject/divorce/court" in found
    assert found["paper:uy-quyen"].startswith("Còn thiếu: ")


def test_a_guide_is_not_filed() -> None:
    guide = next(one for one in CATALOGUE.procedures if one.form is None)
    with pytest.raises(FormError) as caught:
        verdict(guide, {}, (), TODAY)
    assert caught.value.code is FailureCode.GUIDE_ONLY
    assert missing_papers(guide, {}, ()) == tuple(p for p in guide.papers if p.required and not p.required_when)


def test_a_number_that_contradicts_sex_or_year_is_only_a_warning() -> None:
    form = CATALOGUE.get("1.004194").form
    assert form
    answers = typed({"/declarant/number": "000188000011", "/declarant/sex": "Nam", "/declarant/birth": "1988-09-14"})
    assert [pointer for pointer, _ in warnings(form, answers)] == ["/declarant/number"]
    assert not [s for s in evaluate(form, answers, TODAY).fields if s.problem]


def test_warnings_that_ask_for_the_day_wait_for_it() -> None:
    form = CATALOGUE.get("1.004194").form
    assert form
    answers = typed({"/request/from": "2026-11-01"})
    assert warnings(form, answers) == ()
    assert [pointer for pointer, _ in warnings(form, answers, TODAY)] == ["/request/from"]


def test_rows_appear_as_the_count_reaches_them() -> None:
    form = CATALOGUE.get("1.004194").form
    assert form
    state = evaluate(form, typed({"/member_count": 2, "/members/0/name": "A", "/members/4/name": "E"}), TODAY)
    shown = {s.field.pointer for s in state.fields if s.visible and s.field.pointer.startswith("/members")}
    assert {p.split("/")[2] for p in shown} == {"0", "1"}
    assert instance(form, typed({"/member_count": 1, "/members/4/name": "E"})) == {"member_count": 1}
    assert "/members/1/name" in {p for p, _ in problems(state)}


def test_the_filing_in_one_sentence() -> None:
    form = CATALOGUE.get("1.004194").form
    assert form
    text = summary(form, typed({"/request/place/detail": "Số 7", "/request/months": 12}))
    assert text.startswith("Đăng ký tạm trú tại Số 7, …")
    assert "12 tháng" in text
    assert len(summary(form, typed({"/request/place/detail": "x" * 2000}))) == 1000
