"""Interlinked procedures: data given once, several declarations out, each judged by its own form."""

from __future__ import annotations

from datetime import date

import pytest

from counter.forms.engine import Facts, prefill, summary, taken_answers
from counter.forms.parts import DeclarationPart, declaration_parts
from counter.model.filing import Answer, Json, Source
from counter.paper.declaration import UNDATED, render_filled
from counter.paper.form_filling import Filling
from counter.training.cast import make_cast
from tests.fakes.seen_cards import record_of
from tests.fakes.shipped_catalogue import the_catalogue

TODAY = date(2026, 11, 21)
CATALOGUE = the_catalogue()
CAST = make_cast()
OFFICE = {"unit_name": "Phường An Bình", "province_name": "Tỉnh Ví Dụ"}
BIRTH: dict[str, Json] = {
    "/child/name": "Đặng Minh An",
    "/child/birth": "2026-11-02",
    "/child/sex": "Nữ",
    "/child/birthplace/commune": "Phường An Bình",
    "/child/birthplace/detail": "Bệnh viện Đa khoa Ví Dụ",
    "/mother/ethnic_group": "Kinh",
    "/health/hospital": "Trạm y tế Phường An Bình",
}
DEATH: dict[str, Json] = {
    "/relation/kind": "1",
    "/deceased/ethnic_group": "Kinh",
    "/death/date": "2026-11-19",
    "/death/cause": "Bệnh",
    "/death/place/commune": "Phường An Bình",
    "/death/place/detail": "Tại nhà",
    "/certificate/number": "15",
    "/certificate/date": "2026-11-20",
    "/certificate/agency": "Trạm y tế Phường An Bình",
    "/allowance/kind": "khong",
}


def parts(code: str, who: str, said: dict[str, Json], *, line: bool = True) -> tuple[DeclarationPart, ...]:
    """``line``: whether the register could be asked."""
    procedure = CATALOGUE.get(code)
    assert procedure.form
    answers = prefill(procedure.form, Facts(record_of(CAST[who]), CAST[who] if line else None, OFFICE, TODAY))
    answers |= {pointer: Answer(value, Source.TYPED) for pointer, value in said.items()}
    return declaration_parts(CATALOGUE, procedure, answers, TODAY)


def test_a_birth_given_once_answers_two_declarations() -> None:
    birth, residence = parts("3.000722", "father", BIRTH)
    assert (birth.procedure.code, birth.wanting) == ("1.001193", ())
    assert birth.answers["/mother/name"].value == "Bùi Khánh Linh"
    assert birth.answers["/requester/name"].source is Source.CHIP
    assert residence.procedure.code == "1.004222"
    assert residence.answers["/declarant/name"].value == "Đặng Minh An"
    assert residence.answers["/head/relation"].value == "Con đẻ"
    assert residence.answers["/request/place/detail"].value == "Số 3 phố Giả Định, Khu phố 1"
    # a newborn has no number before the first part brings it
    assert residence.wanting == ("/declarant/number",)


def test_a_part_says_nothing_that_was_not_said() -> None:
    """Nobody knows the mother's card: the father's does not stand in for it."""
    birth, _ = parts("3.000722", "father", {**BIRTH, "/mother/name": "Bùi Khánh Linh"}, line=False)
    assert "/father/paper/issued" in birth.answers
    assert not [pointer for pointer in birth.answers if pointer.startswith("/mother/paper")]


@pytest.mark.parametrize(
    ("code", "who", "said"), [("3.000722", "father", BIRTH), ("2.002913", "mother", DEATH)], ids=["birth", "death"]
)
def test_what_chip_and_register_said_is_on_every_part_s_paper(code: str, who: str, said: dict[str, Json]) -> None:
    """The head of the household, whom the residence form would take from the filer's own card."""
    for part in parts(code, who, said):
        assert taken_answers(part.form, part.answers) == part.answers
        filling = Filling(part.form, part.answers)
        render_filled(part.form, filling, UNDATED)
        assert part.answers.keys() - {"/member_count"} <= filling.printed | filling.implied


@pytest.mark.parametrize(("at", "detail"), [("2", "Nhà của cha"), ("3", "Nhà của mẹ")])
def test_the_child_lives_where_the_chosen_parent_lives(at: str, detail: str) -> None:
    homes: dict[str, Json] = {"/father/residence/detail": "Nhà của cha", "/mother/residence/detail": "Nhà của mẹ"}
    _, residence = parts("3.000722", "father", {**BIRTH, **homes, "/home/at": at})
    assert residence.answers["/request/place/detail"].value == detail


def test_a_death_given_once_answers_two_declarations() -> None:
    death, removal = parts("2.002913", "mother", DEATH)
    assert (death.procedure.code, death.wanting) == ("1.000656", ())
    assert (removal.procedure.code, removal.wanting) == ("1.003197", ())
    assert removal.answers["/request/person/name"].value == "Đặng Minh Khoa"
    assert removal.answers["/declarant/name"].value == "Bùi Khánh Linh"
    assert removal.procedure.form
    assert "Đặng Minh Khoa" in summary(removal.procedure.form, removal.answers)


def test_half_an_answer_makes_half_a_part_and_says_what_is_wanting() -> None:
    birth, _ = parts("3.000722", "father", {})
    assert "/child/name" in birth.wanting


def test_an_ordinary_procedure_has_no_parts() -> None:
    assert parts("1.001193", "father", {}) == ()
