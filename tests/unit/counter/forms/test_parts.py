"""Interlinked procedures: data given once, several declarations out, each judged by its own form."""

from __future__ import annotations

from datetime import date

import pytest

from counter.catalogue.loader import load_catalogue
from counter.forms.engine import Facts, prefill, summary
from counter.forms.parts import DeclarationPart, declaration_parts
from counter.model.filing import Answer, Json, Source
from counter.training.cast import make_cast
from tests.fakes.seen_cards import record_of

TODAY = date(2026, 11, 21)
CATALOGUE = load_catalogue()
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


def parts(code: str, who: str, said: dict[str, Json]) -> tuple[DeclarationPart, ...]:
    procedure = CATALOGUE.get(code)
    assert procedure.form
    answers = prefill(procedure.form, Facts(record_of(CAST[who]), CAST[who], OFFICE, TODAY))
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
