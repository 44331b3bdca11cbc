"""No two fields of a form are called alike, wherever they are spoken of without their group's title."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.catalogue.procedure import Procedure
from counter.forms.form import Field, Form
from counter.forms.layout import Layout
from counter.forms.sentences import missing
from tests.fakes.shipped_catalogue import the_catalogue

DECLARED = [one for one in the_catalogue().procedures if one.form is not None]


def form_of(procedure: Procedure) -> Form:
    assert procedure.form is not None
    return procedure.form


@pytest.mark.parametrize("procedure", DECLARED, ids=lambda one: one.code)
def test_no_two_fields_of_a_form_have_the_same_name(procedure: Procedure) -> None:
    """Of a form's fields any may be seen at once, so it holds for those that are."""
    called = Counter(one.name for one in form_of(procedure).fields)
    assert [name for name, count in called.items() if count > 1] == []


@pytest.mark.parametrize("procedure", DECLARED, ids=lambda one: one.code)
def test_only_what_is_called_alike_bears_its_groups_title(procedure: Procedure) -> None:
    form = form_of(procedure)
    called = Counter(one.label for one in form.fields)
    titles = {group.name: group.short or group.title for group in form.groups}
    for one in form.fields:
        assert one.apart == (titles[one.group] if called[one.label] > 1 else "")


@pytest.mark.parametrize("procedure", DECLARED, ids=lambda one: one.code)
def test_what_stands_beside_a_label_is_short(procedure: Procedure) -> None:
    assert [one.apart for one in form_of(procedure).fields if len(one.apart) > 28] == []


def test_a_sentence_about_an_unanswered_field_tells_whose_it_is() -> None:
    mother = form_of(the_catalogue().get("3.000722")).field_at("/mother/residence/detail")
    assert mother.label == "Địa chỉ chi tiết"
    assert missing(mother) == "Điền “Địa chỉ chi tiết (Người mẹ)”."


_LABELS = st.sampled_from(["Họ tên", "Nơi cấp", "Ngày cấp", "Quốc gia"])


@given(st.lists(st.lists(_LABELS, min_size=1, max_size=4, unique=True), min_size=1, max_size=5))
def test_names_differ_in_any_form_whose_groups_ask_each_label_once(groups: list[list[str]]) -> None:
    assert len({one.name for one in laid_out(groups)}) == sum(len(labels) for labels in groups)


def laid_out(groups: list[list[str]]) -> list[Field]:
    """A form with these labels, group by group."""
    names = {(at, place): f"f{at}{place}" for at, labels in enumerate(groups) for place, _ in enumerate(labels)}
    layout = Layout({"type": "object", "properties": {name: {"type": "string"} for name in names.values()}})
    layout.read(
        {
            "type": "VerticalLayout",
            "elements": [
                {
                    "type": "Group",
                    "label": f"Nhóm {at}",
                    "options": {"name": f"g{at}"},
                    "elements": [
                        {"type": "Control", "scope": f"#/properties/{names[at, place]}", "label": label}
                        for place, label in enumerate(labels)
                    ],
                }
                for at, labels in enumerate(groups)
            ],
        }
    )
    assert layout.problems == []
    return layout.fields
