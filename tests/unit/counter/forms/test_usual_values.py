"""What the office fills by itself: who it is, and what the law makes the usual case; each may be changed."""

from __future__ import annotations

import pytest

from counter.forms.engine import Facts, evaluate, prefill
from counter.model.filing import Answer, Source
from counter.services.prefill_draft import office_facts
from counter.settings import StationSettings
from tests.fakes.shipped_catalogue import the_catalogue
from tests.fakes.whole_declarations import OFFICE, TODAY

CATALOGUE = the_catalogue()


def test_every_fact_of_the_office_that_a_form_asks_for_is_one_that_a_station_knows() -> None:
    asked = {
        path.partition("?")[0].removeprefix("office:")
        for procedure in CATALOGUE.procedures
        if procedure.form
        for paths in procedure.form.prefill.values()
        for path in paths
        if path.startswith("office:")
    }
    known = office_facts(StationSettings())
    assert asked <= known.keys()
    assert OFFICE.keys() <= known.keys()


@pytest.mark.parametrize(
    ("code", "agency"),
    [
        ("3.000347", "Công an Phường An Bình"),
        ("2.001159", "Công an Phường An Bình"),
        ("2.000815", "Ủy ban nhân dân Phường An Bình"),
    ],
)
def test_a_declaration_without_an_agency_in_its_own_words_names_it_whole(code: str, agency: str) -> None:
    form = CATALOGUE.get(code).form
    assert form
    assert prefill(form, Facts(None, None, OFFICE, TODAY))["/office"].value == agency


@pytest.mark.parametrize(
    ("held", "reason"),
    [
        ("B", "Giấy phép lái xe sắp hết hạn hoặc đã hết hạn"),
        ("C, D2", "Giấy phép lái xe sắp hết hạn hoặc đã hết hạn"),
        ("A1", None),
        ("B1", None),
        ("A2", None),
        (None, None),
    ],
)
def test_only_a_licence_with_a_term_can_run_out(held: str | None, reason: str | None) -> None:
    """Luật 36/2024/QH15 Điều 57 khoản 5: A1, A and B1 have no term; nor had A2 and A3 before."""
    form = CATALOGUE.get("3.000347").form
    assert form
    answers = prefill(form, Facts(None, None, OFFICE, TODAY))
    if held:
        answers["/licence/class"] = Answer(held, Source.TYPED)
    state = next(one for one in evaluate(form, answers, TODAY).fields if one.field.pointer == "/request/reason")
    assert (state.answer.value if state.answer else None) == reason
