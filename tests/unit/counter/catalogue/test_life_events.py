"""The further declarations, each at the point where a life could trip it."""

from __future__ import annotations

from datetime import date

import pytest

from counter.forms.engine import Facts, evaluate, missing_papers, prefill, problems, taken_answers, warnings
from counter.forms.form import Form
from counter.model.filing import Answer, Json, Source
from counter.training.cast import make_cast
from tests.fakes.seen_cards import record_of
from tests.fakes.shipped_catalogue import the_catalogue

TODAY = date(2026, 11, 21)
CATALOGUE = the_catalogue()
CAST = make_cast()
OFFICE = {"unit_name": "Phường An Bình", "province_name": "Tỉnh Ví Dụ"}


def form_of(code: str) -> Form:
    form = CATALOGUE.get(code).form
    assert form
    return form


def answers(code: str, who: str, **said: Json) -> dict[str, Answer]:
    """What is known of ``who``, and ``said`` with ``__`` for a slash."""
    known = prefill(form_of(code), Facts(record_of(CAST[who]), CAST[who], OFFICE, TODAY))
    return known | {"/" + name.replace("__", "/"): Answer(value, Source.TYPED) for name, value in said.items()}


def wrong(code: str, given: dict[str, Answer]) -> dict[str, str]:
    return {s.field.pointer: s.problem for s in evaluate(form_of(code), given, TODAY).fields if s.problem}


@pytest.mark.parametrize(("who", "parent", "other"), [("mother", "mother", "father"), ("father", "father", "mother")])
def test_at_a_birth_the_parent_who_comes_fills_both_sides(who: str, parent: str, other: str) -> None:
    taken = taken_answers(form_of("1.001193"), answers("1.001193", who))
    assert taken[f"/{parent}/name"].source is Source.CHIP
    assert taken[f"/{other}/name"] == Answer(CAST[other].name.full, Source.POPULATION)
    assert taken[f"/{other}/number"].value == CAST[other].number.digits
    # the register names no more of a relative; the number says the year of birth
    assert taken[f"/{other}/birth"].value == str(CAST[other].birth.year)
    assert f"/{other}/ethnic_group" not in taken
    assert f"/{other}/paper/number" not in taken


def test_at_a_birth_a_changed_relation_changes_whose_side_is_whose() -> None:
    given = answers("1.001193", "mother")
    other_way = {**given, "/relation/kind": Answer("2", Source.TYPED)}
    assert taken_answers(form_of("1.001193"), other_way)["/father/number"].value == CAST["mother"].number.digits
    typed = {**given, "/father/name": Answer("Lê Văn Bảy", Source.TYPED)}
    assert taken_answers(form_of("1.001193"), typed)["/father/name"].value == "Lê Văn Bảy"
    emptied = {**given, "/father/name": Answer(None, Source.TYPED)}
    assert "/father/name" not in taken_answers(form_of("1.001193"), emptied)


def test_at_a_birth_a_grandmother_fills_neither_parent() -> None:
    taken = taken_answers(form_of("1.001193"), answers("1.001193", "widower", relation__kind="4"))
    assert not {"/mother/name", "/father/name", "/mother/residence/detail"} & taken.keys()


def test_a_father_nobody_names_is_not_asked_for() -> None:
    given = answers("1.001193", "mother", father_declared="0")
    assert not [p for p, _ in problems(evaluate(form_of("1.001193"), given, TODAY)) if p.startswith("/father/")]


def test_after_sixty_days_a_birth_is_late_and_still_registered() -> None:
    late = answers("1.001193", "mother", child__birth="2026-09-21")
    assert [p for p, _ in warnings(form_of("1.001193"), late, TODAY)] == ["/child/birth"]
    assert not wrong("1.001193", late)
    assert "/child/birth" in wrong("1.001193", answers("1.001193", "mother", child__birth="2026-11-22"))
    assert "/child/birth" in wrong("1.001193", answers("1.001193", "mother", child__birth="1990-01-01"))


def test_a_birth_always_wants_its_certificate() -> None:
    procedure = CATALOGUE.get("1.001193")
    assert [paper.code for paper in missing_papers(procedure, {}, ())] == ["chung-sinh"]


def test_a_death_comes_after_a_birth_and_before_its_certificate() -> None:
    given = answers(
        "1.000656",
        "landlord",
        deceased__birth="1970",
        death__date="1969-05-05",
        death__hour=24,
        certificate__date="1969-05-04",
    )
    assert {"/death/date", "/death/hour", "/certificate/date"} <= wrong("1.000656", given).keys()


def test_a_widow_does_not_type_her_husband_s_name() -> None:
    given = answers("1.000656", "mother", relation__kind="1")
    taken = taken_answers(form_of("1.000656"), given)
    assert taken["/deceased/name"].value == CAST["father"].name.full
    assert taken["/deceased/residence/commune"].value == "Phường An Bình"


@pytest.mark.parametrize(
    ("side", "birth", "answer"),
    [("groom", "2006-11-21", True), ("groom", "2006-11-22", False), ("bride", "2008-11-21", True), ("bride", "2008-11-22", False)],
)  # fmt: skip
def test_twenty_for_him_eighteen_for_her(side: str, birth: str, *, answer: bool) -> None:
    given = {f"/{side}/birth": Answer(birth, Source.TYPED)}
    assert (f"/{side}/birth" not in wrong("1.000894", given)) is answer


@pytest.mark.parametrize(("who", "side"), [("groom", "groom"), ("bride", "bride")])
def test_at_a_marriage_a_card_fills_its_own_side(who: str, side: str) -> None:
    taken = taken_answers(form_of("1.000894"), answers("1.000894", who))
    assert taken[f"/{side}/number"].value == CAST[who].number.digits
    assert taken[f"/{side}/status"].value == "2"
    assert {p.split("/")[1] for p, a in taken.items() if a.source is Source.CHIP} == {side, "filer"}


def test_who_is_married_does_not_marry() -> None:
    assert "/bride/status" in wrong("1.000894", answers("1.000894", "mother"))


def test_the_second_certificate_of_conduct_cannot_be_authorised() -> None:
    for kind, authority, blocked in (("2", "authorised", True), ("2", "parent", False), ("1", "authorised", False)):
        given = answers("3.000333", "tenant", kind=kind, authority__kind=authority)
        assert ("/authority/kind" in wrong("3.000333", given)) is blocked
    procedure = CATALOGUE.get("3.000333")
    given = answers("3.000333", "tenant", authority__kind="authorised", fee__kind="reduced")
    assert [paper.code for paper in missing_papers(procedure, given, ())] == ["uy-quyen", "giam-phi"]


def test_for_another_person_the_card_on_the_reader_is_the_bearer_s() -> None:
    taken = taken_answers(form_of("3.000333"), answers("3.000333", "tenant", authority__kind="parent"))
    assert taken["/authority/name"].source is Source.CHIP
    assert "/person/name" not in taken


def test_a_stay_does_not_end_before_it_begins() -> None:
    given = answers("3.000333", "tenant", period_count=2, periods__1__from="2020-05", periods__1__to="2019")
    assert list(wrong("3.000333", given)) == ["/periods/1/to"]


def test_a_confirmation_of_residence_leaves_one_question() -> None:
    state = evaluate(form_of("1.010041"), answers("1.010041", "tenant"), TODAY)
    assert [one.field.pointer for one in state.unanswered] == ["/request/purpose"]
