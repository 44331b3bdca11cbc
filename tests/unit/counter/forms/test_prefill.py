"""What is known is never typed: chip, register, office, each with its mark."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter.forms.engine import Facts, evaluate, prefill, taken_answers
from counter.forms.facts import is_path
from counter.forms.form import Form
from counter.model.citizen import Citizen
from counter.model.filing import Answer, Source
from counter.training.cast import make_cast
from tests.fakes.seen_cards import broken, record_of
from tests.fakes.shipped_catalogue import the_catalogue

TODAY = date(2026, 11, 21)
OFFICE = {"unit_name": "Phường An Bình", "province_name": "Tỉnh Ví Dụ"}
CAST = make_cast()
CATALOGUE = the_catalogue()


@pytest.fixture(scope="module")
def marital() -> Form:
    form = CATALOGUE.get("1.004873").form
    assert form
    return form


@pytest.fixture(scope="module")
def ct01() -> Form:
    form = CATALOGUE.get("1.004194").form
    assert form
    return form


def facts(who: str, *, chip: bool = True, register: bool = True) -> Facts:
    citizen: Citizen = CAST[who]
    return Facts(record_of(citizen) if chip else None, citizen if register else None, OFFICE, TODAY)


def test_the_chip_goes_before_the_register_and_each_says_so(marital: Form) -> None:
    answers = prefill(marital, facts("divorced"))
    assert answers["/requester/name"] == Answer("Trần Thị Bích Ngọc", Source.CHIP)
    assert answers["/requester/residence/commune"] == Answer("Phường An Bình", Source.POPULATION)
    assert answers["/office"].source is Source.OFFICE


def test_the_register_s_words_become_the_form_s_own_codes(marital: Form) -> None:
    # form F counts 3 for divorced; a marriage declaration counts otherwise (field.md 4.2 F)
    assert prefill(marital, facts("divorced"))["/subject/status"].value == "3"
    assert prefill(marital, facts("widower"))["/subject/status"].value == "4"


def test_without_a_line_the_chip_fills_and_owes_a_confirmation(marital: Form) -> None:
    answers = prefill(marital, facts("divorced", register=False))
    assert answers["/requester/number"] == Answer("000188000011", Source.CHIP, confirmed=False)
    # nobody but the chip knows the day of issue, so nothing is owed
    assert answers["/requester/paper/issued"].confirmed
    assert "/subject/status" not in answers


def test_a_card_older_than_the_law_has_the_older_name_and_issuer(marital: Form) -> None:
    old, new = (prefill(marital, facts(who)) for who in ("divorced", "new_generation"))
    assert old["/requester/paper/kind"].value == "Thẻ căn cước công dân"
    assert old["/requester/paper/issuer"].value == "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
    if "/requester/paper/issued" in new:
        assert new["/requester/paper/kind"].value == "Thẻ căn cước"
        assert new["/requester/paper/issuer"].value == "Bộ Công an"


def test_a_chip_that_was_altered_fills_nothing(marital: Form) -> None:
    answers = prefill(marital, Facts(broken(record_of(CAST["divorced"])), None, OFFICE, TODAY))
    assert not [one for one in answers.values() if one.source is Source.CHIP]


def test_only_an_address_of_two_full_levels_is_taken_apart(marital: Form) -> None:
    new = prefill(marital, facts("divorced", register=False))
    assert new["/requester/residence/commune"].value == "Phường An Bình"
    assert new["/requester/residence/detail"].value == "Số 45 đường Hoa Sữa, Khu phố 3"
    record = record_of(CAST["divorced"])
    assert record.details
    before_2025 = replace(record.details, residence="Số 1, Phường Cũ, Quận Xưa, Thành phố Mẫu")
    old = prefill(marital, Facts(replace(record, details=before_2025), None, OFFICE, TODAY))
    assert old["/requester/residence/detail"].value == "Số 1, Phường Cũ, Quận Xưa, Thành phố Mẫu"
    assert "/requester/residence/commune" not in old


def test_a_year_of_birth_stays_a_year(marital: Form) -> None:
    assert prefill(marital, facts("birth_year_only"))["/requester/birth"].value == "1948"


def test_the_filer_s_data_leave_when_the_certificate_is_for_someone_else(marital: Form) -> None:
    answers = prefill(marital, facts("divorced"))
    other = {**answers, "/relation/kind": Answer("2", Source.TYPED)}
    taken = taken_answers(marital, other)
    assert not [p for p in taken if p.startswith("/subject/")]
    state = {s.field.pointer: s for s in evaluate(marital, other, TODAY).fields}
    assert state["/subject/name"].wants_answer
    assert taken_answers(marital, answers)["/subject/name"].source is Source.CHIP


def test_what_was_typed_of_someone_else_stays(marital: Form) -> None:
    answers = prefill(marital, facts("divorced"))
    typed = {"/relation/kind": Answer("2", Source.TYPED), "/subject/name": Answer("Lê Văn Bảy", Source.TYPED)}
    assert taken_answers(marital, {**answers, **typed})["/subject/name"].value == "Lê Văn Bảy"


def test_nobody_types_the_same_address_twice(marital: Form) -> None:
    answers = {
        **prefill(marital, Facts(None, None, OFFICE, TODAY)),
        "/requester/residence/detail": Answer("Thôn 4", Source.TYPED),
    }
    assert taken_answers(marital, answers)["/subject/residence/detail"] == Answer("Thôn 4", Source.TYPED)
    own = {**answers, "/subject/residence/detail": Answer("Thôn 5", Source.TYPED)}
    assert taken_answers(marital, own)["/subject/residence/detail"].value == "Thôn 5"


def test_the_declarant_is_head_only_when_they_say_so(ct01: Form) -> None:
    answers = prefill(ct01, facts("tenant"))
    assert "/head/name" not in taken_answers(ct01, answers)
    head = {**answers, "/head/relation": Answer("Chủ hộ", Source.TYPED)}
    assert taken_answers(ct01, head)["/head/number"].value == CAST["tenant"].number.digits


def test_the_place_of_stay_is_the_present_address_not_the_permanent_one(ct01: Form) -> None:
    answers = prefill(ct01, facts("tenant"))
    assert CAST["landlord"].residence
    assert answers["/request/place/detail"].value == CAST["landlord"].residence.detail


@pytest.mark.parametrize("code", ["1.004873", "1.004194"])
@pytest.mark.parametrize("who", sorted(set(CAST) - {"passport"}))
def test_nothing_known_is_wrong_on_arrival(code: str, who: str) -> None:
    form = CATALOGUE.get(code).form
    assert form
    state = evaluate(form, prefill(form, facts(who)), TODAY)
    # a child under 18 needs a parent's word: the one thing that may be said of a person's own data
    assert [s.field.pointer for s in state.fields if s.problem] == (
        ["/consent/guardian/way"] if (code, who) == ("1.004194", "child") else []
    )


@pytest.mark.parametrize(
    "path", ["chip:name", "population:father/name", "today", "default:1", "same:/a", "population:x?a=1&b=2"]
)
def test_paths_of_known_kinds(path: str) -> None:
    assert is_path(path)


@pytest.mark.parametrize("path", ["", "chip", "chip:", "moon:name", "today:x?", "population:x?a", "tomorrow"])
def test_paths_of_no_kind(path: str) -> None:
    assert not is_path(path)


def test_facts_show_nobody_in_their_repr() -> None:
    assert "Trần" not in repr(facts("divorced"))
