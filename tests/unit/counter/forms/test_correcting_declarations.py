"""Card and register differ on who this is: the declarations that mend it open with what they say (wire.md)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter.catalogue.loader import load_catalogue
from counter.forms.engine import Facts, evaluate, prefill
from counter.forms.form import Form
from counter.model.citizen import Citizen
from counter.model.filing import Answer, Source
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.training.cast import make_cast
from tests.fakes.seen_cards import record_of

TODAY = date(2026, 11, 21)
CATALOGUE = load_catalogue()
NGOC = make_cast()["divorced"]
CONTENT = {"1.010039": "/request/text", "1.004859": "/request/content"}
EVERY = pytest.mark.parametrize("code", CONTENT)


def form_of(code: str) -> Form:
    form = CATALOGUE.get(code).form
    assert form
    return form


def opened(code: str, register: Citizen | None) -> dict[str, Answer]:
    """With the card of NGOC on the reader."""
    office = {"unit_name": "Phường An Bình"}
    return prefill(form_of(code), Facts(record_of(NGOC), register, office, TODAY))


def test_these_two_and_no_other_mend_an_identity() -> None:
    assert {one.code for one in CATALOGUE.procedures if one.corrects_identity} == CONTENT.keys()


@EVERY
@pytest.mark.parametrize(
    ("other", "words"),
    [
        (
            replace(NGOC, birth=PartialDate(1988, 4, 19)),
            "Ngày sinh: dữ liệu dân cư ghi 19/04/1988, thẻ căn cước ghi 14/09/1988",
        ),
        (
            replace(NGOC, name=PersonName("Trần Thị Bích Nga")),
            "Họ, chữ đệm và tên: dữ liệu dân cư ghi Trần Thị Bích Nga, thẻ căn cước ghi Trần Thị Bích Ngọc",
        ),
        (replace(NGOC, sex=Sex.MALE), "Giới tính: dữ liệu dân cư ghi Nam, thẻ căn cước ghi Nữ"),
        (
            replace(NGOC, number=PersonalNumber("000188000019")),
            "Số định danh cá nhân: dữ liệu dân cư ghi 000188000019, thẻ căn cước ghi 000188000011",
        ),
    ],
    ids=["birth", "name", "sex", "number"],
)
def test_what_differs_stands_in_the_declaration_both_words_side_by_side(code: str, other: Citizen, words: str) -> None:
    answer = opened(code, other)[CONTENT[code]]
    assert (answer.value, answer.source) == (words, Source.OFFICE)


def test_everything_that_differs_is_named_and_nothing_else() -> None:
    other = replace(NGOC, sex=Sex.MALE, birth=PartialDate(1988, 4, 19), religion="Phật giáo")
    text = str(opened("1.010039", other)["/request/text"].value)
    assert [part.partition(":")[0] for part in text.split("; ")] == ["Ngày sinh", "Giới tính"]


@EVERY
@pytest.mark.parametrize("register", [NGOC, None], ids=["agrees", "not asked"])
def test_where_nothing_differs_the_citizen_is_asked(code: str, register: Citizen | None) -> None:
    assert CONTENT[code] not in opened(code, register)


@EVERY
def test_only_what_no_register_knows_is_left_to_ask(code: str) -> None:
    answers = opened(code, replace(NGOC, birth=PartialDate(1988, 4, 19)))
    left = {one.field.pointer for one in evaluate(form_of(code), answers, TODAY).unanswered}
    assert left <= {"/request/reason"}


def test_a_correction_for_another_person_carries_nothing_of_the_filer() -> None:
    answers = opened("1.004859", replace(NGOC, birth=PartialDate(1988, 4, 19)))
    state = evaluate(form_of("1.004859"), {**answers, "/relation/kind": Answer("Khac", Source.TYPED)}, TODAY)
    said = {one.field.pointer for one in state.fields if one.answer is not None}
    assert not said & {"/subject/name", "/subject/number", "/request/agency", "/request/content"}
