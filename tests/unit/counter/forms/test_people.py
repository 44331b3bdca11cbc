"""A person chosen by an answer fills a group of fields; a second card fills one by its QR code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter.forms.engine import Facts, evaluate, prefill, taken_answers
from counter.forms.form import Form
from counter.forms.people import PERSONS, claimed, facts_of
from counter.model.filing import Answer, Json, Source
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.qr_claim import QrClaim
from counter.training.cast import make_cast
from tests.fakes.seen_cards import record_of
from tests.fakes.shipped_catalogue import the_catalogue

TODAY = date(2026, 11, 21)
CATALOGUE = the_catalogue()
CAST = make_cast()
OFFICE = {"unit_name": "Phường An Bình", "province_name": "Tỉnh Ví Dụ"}
CLAIM = QrClaim(
    number=PersonalNumber("000198000021"),
    name=PersonName("Lý Mỹ Linh"),
    birth=PartialDate(1998, 5, 17),
    sex=Sex.FEMALE,
    residence="Số 61 đường Ví Dụ 1, Phường An Bình, Tỉnh Ví Dụ",
    issued=date(2024, 8, 1),
)


def form_of(code: str) -> Form:
    form = CATALOGUE.get(code).form
    assert form
    return form


def known(code: str, who: str, **said: Json) -> dict[str, Answer]:
    answers = prefill(form_of(code), Facts(record_of(CAST[who]), CAST[who], OFFICE, TODAY))
    return answers | {"/" + name.replace("__", "/"): Answer(value, Source.TYPED) for name, value in said.items()}


@pytest.mark.parametrize("person", PERSONS)
def test_everyone_has_a_name_and_nobody_a_field_of_another_form(person: str) -> None:
    assert facts_of(person, "name")
    assert facts_of(person, "shoe_size") == ()


def test_the_dead_is_chosen_by_the_relation_and_the_sex() -> None:
    child = known("1.000656", "child", relation__kind="2", deceased__sex="Nữ")
    taken = taken_answers(form_of("1.000656"), child)
    assert taken["/deceased/name"].value == CAST["divorced"].name.full
    assert taken["/deceased/birth"].value == "1988"
    other = {**child, "/deceased/sex": Answer("Nam", Source.TYPED)}
    # of the father the register knows a name only
    assert taken_answers(form_of("1.000656"), other)["/deceased/name"].value == "Nguyễn Mạnh Cường"
    assert "/deceased/number" not in taken_answers(form_of("1.000656"), other)
    stranger = {**child, "/relation/kind": Answer("4", Source.TYPED)}
    assert "/deceased/name" not in taken_answers(form_of("1.000656"), stranger)


def test_what_the_draft_keeps_for_every_choice_is_part_of_no_declaration() -> None:
    answers = known("2.000635", "mother")
    assert any("#" in pointer for pointer in answers)
    assert not any("#" in pointer for pointer in taken_answers(form_of("2.000635"), answers))


def test_a_person_who_typed_by_hand_stands_in_for_the_card_that_is_not_there() -> None:
    form = form_of("2.000635")
    typed = {"/requester/name": "Lê Quang Huy", "/requester/number": "000099000012", "/relation/kind": "BanThan"}
    answers = prefill(form, Facts(None, None, OFFICE, TODAY))
    answers |= {pointer: Answer(value, Source.TYPED) for pointer, value in typed.items()}
    assert taken_answers(form, answers)["/subject/name"].value == "Lê Quang Huy"
    other = {**answers, "/relation/kind": Answer("MeDe", Source.TYPED)}
    assert "/subject/name" not in taken_answers(form, other)


def test_a_second_card_fills_the_other_side_by_its_qr_code() -> None:
    form = form_of("1.000894")
    alone = known("1.000894", "groom")
    both = alone | claimed(form, "/bride", CLAIM)
    taken = taken_answers(form, both)
    assert taken["/bride/name"] == Answer("Lý Mỹ Linh", Source.QR)
    assert taken["/bride/residence/commune"] == Answer("Phường An Bình", Source.QR)
    wanting = [one.field.pointer for one in evaluate(form, both, TODAY).unanswered]
    assert wanting == ["/bride/ethnic_group", "/bride/times", "/bride/status"]
    assert len(evaluate(form, alone, TODAY).unanswered) > 10


def test_a_card_of_before_the_two_levels_keeps_its_address_whole() -> None:
    old = "Khu phố 5, Phường An Lạc, Thị xã Mẫu, Tỉnh Ví Dụ"
    filled = claimed(form_of("1.000894"), "/bride", replace(CLAIM, residence=old))
    assert filled["/bride/residence/detail"].value == old
    assert "/bride/residence/commune" not in filled


@pytest.mark.parametrize(
    ("issued", "kind", "issuer"),
    [
        (date(2024, 7, 1), "Thẻ căn cước", "Bộ Công an"),
        (date(2024, 6, 30), "Thẻ căn cước công dân", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
    ],
)
def test_a_card_is_called_as_on_its_day_of_issue(issued: date, kind: str, issuer: str) -> None:
    filled = claimed(form_of("1.000894"), "/bride", replace(CLAIM, issued=issued))
    assert (filled["/bride/paper/kind"].value, filled["/bride/paper/issuer"].value) == (kind, issuer)


def test_what_the_scanner_mangled_is_not_filled() -> None:
    filled = claimed(form_of("1.000894"), "/bride", QrClaim(CLAIM.number, mangled=("name",)))
    assert {pointer for pointer, one in filled.items() if one.value} == {"/bride/number", "/bride/paper/number"}
