"""A few letters find the procedure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.catalogue.loader import load_catalogue
from counter.catalogue.procedure import Procedure
from counter.model.person_name import without_marks
from tests.fakes.shipped_catalogue import the_catalogue

CATALOGUE = the_catalogue()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("tam tru", "1.004194"),
        ("tạm trú", "1.004194"),
        ("TẠM TRÚ", "1.004194"),
        ("dang ky tam tru", "1.004194"),
        ("tru tam", "1.004194"),
        ("1.004873", "1.004873"),
        ("tthn", "1.004873"),
        ("hon nhan", "1.004873"),
        ("ly hôn", "1.004873"),
        ("độc thân", "1.004873"),
        ("giay doc than", "1.004873"),
        ("chuyển nhà", "1.004194"),
        ("thuong tru", "1.004222"),
        ("ket hon", "1.000894"),
        ("cưới", "1.000894"),
        ("khai sinh", "1.001193"),
        ("sinh con", "1.001193"),
        ("người mất", "1.000656"),
        ("sao y", "2.000815"),
        ("ho chieu", "1.001456"),
        ("passport", "1.001456"),
        ("lltp", "3.000333"),
        ("người già", "1.014027"),
        ("khuyet tat", "1.001699"),
    ],
)
def test_the_first_thing_a_citizen_says(text: str, code: str) -> None:
    assert code in [hit.procedure.code for hit in CATALOGUE.search(text)][:2]


@pytest.mark.parametrize(
    ("text", "code"), [("khai sinh", "1.001193"), ("ket hon", "1.000894"), ("khai tu", "1.000656")]
)
def test_the_plain_service_stands_before_its_rarer_sisters(text: str, code: str) -> None:
    assert CATALOGUE.search(text)[0].procedure.code == code


@pytest.mark.parametrize("text", ["dktt", "ĐKTT"])
def test_initials_of_two_services_bring_both(text: str) -> None:
    assert {hit.procedure.code for hit in CATALOGUE.search(text)[:2]} == {"1.004194", "1.004222"}


def test_a_life_event_brings_all_that_belong_to_it() -> None:
    assert {"1.004194", "1.004222"} <= {hit.procedure.code for hit in CATALOGUE.search("chuyển nhà")}


@pytest.mark.parametrize("one", CATALOGUE.procedures, ids=lambda one: one.code)
def test_everything_is_found_by_its_code_its_title_and_its_title_without_marks(one: Procedure) -> None:
    for text in (one.code, one.title[:100], without_marks(one.title)[:100], one.short_title):
        assert one.code in [hit.procedure.code for hit in CATALOGUE.search(text, 3)], text


def test_the_spans_are_what_was_asked_for() -> None:
    hit = CATALOGUE.search("tam tr")[0]
    assert [hit.procedure.title[start:end] for start, end in hit.spans] == ["tạm", "tr"]


def test_nothing_asked_nothing_found() -> None:
    assert CATALOGUE.search("") == CATALOGUE.search("  ") == CATALOGUE.search("?!") == CATALOGUE.search("xyzt") == ()


@given(st.text(max_size=60), st.integers(0, 10))
def test_no_text_breaks_the_search(text: str, limit: int) -> None:
    hits = CATALOGUE.search(text, limit)
    assert len(hits) <= limit
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        assert all(0 <= start < end <= len(hit.procedure.title) for start, end in hit.spans)


def test_the_same_letters_find_the_same_in_the_same_order() -> None:
    assert CATALOGUE.search("khai sinh") == load_catalogue().search("khai sinh")
