"""A form's next version: whatever changed in it, every answer is either at its place or set aside, unchanged."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from counter.forms.carried_over import carry_over, fits
from counter.forms.engine import evaluate, taken_answers
from counter.forms.form import Alternative, Field, Form, Group, Kind, Option
from counter.model.filing import Answer, Json, LeftOver, Source
from tests.fakes.shipped_catalogue import the_catalogue

TODAY = date(2026, 11, 20)
POINTERS = ("/a", "/b", "/c/d", "/c/e", "/rows/0/x", "/rows/1/x")
KINDS = ("string", "integer", "closed")
CHOICES = ("1", "2", "3", "4")


def node(kind: str, options: tuple[str, ...]) -> dict[str, Json]:
    if kind == "closed":
        return {"type": "string", "oneOf": [{"const": one, "title": one} for one in options]}
    return {"type": kind}


def form(asked: dict[str, tuple[str, tuple[str, ...]]], label: str = "") -> Form:
    """``asked``: pointer → type and options."""
    properties: dict[str, Json] = {}
    for pointer, (kind, options) in asked.items():
        first, *rest = pointer[1:].split("/")
        if first == "rows":
            inner = {rest[-1]: node(kind, options)}
            properties[first] = {"type": "array", "items": {"type": "object", "properties": inner}}
        elif rest:
            found = properties.setdefault(first, {"type": "object", "properties": {}})
            assert isinstance(found, dict)
            found["properties"][rest[0]] = node(kind, options)  # type: ignore[index,call-overload]  # an object's
        else:
            properties[first] = node(kind, options)
    fields = tuple(
        Field(pointer, f"{label}{pointer}", Kind.TEXT, "g", tuple(Option(one, one) for one in options))
        for pointer, (_, options) in asked.items()
    )
    return Form("X", "", "", (Group("g", "G"),), fields, {"type": "object", "properties": properties}, {})


def forms() -> st.SearchStrategy[Form]:
    options = st.lists(st.sampled_from(CHOICES), min_size=1, unique=True).map(tuple)
    return st.dictionaries(st.sampled_from(POINTERS), st.tuples(st.sampled_from(KINDS), options), min_size=1).map(
        lambda asked: form({**asked, **({"/rows/1/x": asked["/rows/0/x"]} if "/rows/0/x" in asked else {})})
    )


VALUES = st.one_of(st.sampled_from(CHOICES), st.integers(0, 9), st.text("xyz", max_size=3))
ANSWERS = st.dictionaries(st.sampled_from(POINTERS), st.builds(Answer, VALUES, st.sampled_from(Source)))


def everything(answers: dict[str, Answer], aside: tuple[LeftOver, ...]) -> list[tuple[str, Answer]]:
    return sorted(
        [*answers.items(), *((one.pointer, one.answer) for one in aside)], key=lambda pair: (pair[0], repr(pair[1]))
    )


@given(old=forms(), new=forms(), answers=ANSWERS)
def test_nothing_is_lost_and_nothing_is_changed(old: Form, new: Form, answers: dict[str, Answer]) -> None:
    kept, aside = carry_over(answers, (), old, new)
    asked = {one.pointer for one in new.fields}
    assert {**kept, **{one.pointer: one.answer for one in aside}} == answers
    assert not kept.keys() & {one.pointer for one in aside}
    assert kept.keys() <= asked
    assert {one.pointer for one in aside} >= answers.keys() - asked
    for pointer, answer in kept.items():
        said = next(one for one in evaluate(new, {pointer: answer}, TODAY).fields if one.field.pointer == pointer)
        assert said.problem == "", "of a valid type, and on the list"


@given(old=forms(), new=forms(), answers=ANSWERS)
def test_carried_twice_is_carried_once(old: Form, new: Form, answers: dict[str, Answer]) -> None:
    once = carry_over(answers, (), old, new)
    assert carry_over(*once, new, new) == once


@given(versions=st.lists(forms(), min_size=2, max_size=5), answers=ANSWERS)
def test_over_any_number_of_versions_all_of_it_is_still_there(versions: list[Form], answers: dict[str, Answer]) -> None:
    kept: dict[str, Answer] = dict(answers)
    aside: tuple[LeftOver, ...] = ()
    old = versions[0]
    for new in versions[1:]:
        kept, aside = carry_over(kept, aside, old, new)
        old = new
    assert everything(kept, aside) == everything(answers, ())


@given(old=forms(), between=forms(), answers=ANSWERS)
def test_a_field_that_is_asked_again_has_its_answer_again(old: Form, between: Form, answers: dict[str, Answer]) -> None:
    straight, _ = carry_over(answers, (), old, old)
    kept, _aside = carry_over(*carry_over(answers, (), old, between), between, old)
    assert kept == straight


def test_what_has_no_place_is_called_as_the_old_form_called_it() -> None:
    old, new = form({"/a": ("string", ()), "/b": ("string", ())}, "Ô "), form({"/b": ("string", ())})
    _, aside = carry_over({"/a": Answer("x", Source.TYPED)}, (), old, new)
    assert [(one.pointer, one.label, one.answer.value) for one in aside] == [("/a", "Ô /a", "x")]
    _, unknown = carry_over({"/a": Answer("Tòa án", Source.TYPED)}, (), None, new)
    assert unknown[0].label == "/a"
    assert "Tòa" not in repr(unknown[0])


def test_a_choice_that_left_the_list_is_set_aside() -> None:
    old = the_catalogue().get("1.004873").form
    assert old
    _, aside = carry_over({"/purpose/kind": Answer("vay_von", Source.TYPED)}, (), old, form({"/a": ("string", ())}))
    options = {one.value: one.label for one in old.field_at("/purpose/kind").options}
    assert aside[0].text == options["vay_von"], "in words, not in the form's own codes"
    new = form({"/a": ("closed", ("1", "2"))})
    assert fits(new, "/a", "1")
    assert not fits(new, "/a", "3")


def test_a_value_that_was_wrong_already_stays_to_be_mended() -> None:
    procedure = the_catalogue().get("1.004873")
    assert procedure.form
    wrong = {"/subject/divorce/date": Answer("30/02/2024", Source.TYPED)}
    assert carry_over(wrong, (), procedure.form, procedure.form) == (wrong, ())


def test_what_a_choice_would_fill_stays_where_the_choice_does() -> None:
    plain = form({"/a": ("string", ())})
    ways = (Alternative(None, ("chip:name",)), Alternative(None, ("population:name",)))
    choosing = Form("X", "", "", plain.groups, plain.fields, plain.schema, {}, alternatives={"/a": ways})
    offered = {"/a#1": Answer("x", Source.CHIP), "/a#2": Answer("y", Source.CHIP)}
    kept, aside = carry_over(offered, (), choosing, choosing)
    assert (list(kept), aside) == (["/a#1"], ())
    assert carry_over(offered, (), choosing, plain) == ({}, ())


def test_nothing_set_aside_gets_into_what_is_filed() -> None:
    old, new = form({"/a": ("string", ()), "/b": ("string", ())}), form({"/b": ("string", ())})
    kept, _ = carry_over({"/a": Answer("x", Source.TYPED), "/b": Answer("y", Source.TYPED)}, (), old, new)
    assert taken_answers(new, kept).keys() == {"/b"}
