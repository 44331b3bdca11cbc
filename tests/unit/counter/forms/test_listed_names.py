"""Names from the shared lists: offered, doubted, and what an older address becomes."""

from __future__ import annotations

from datetime import date

import pytest

from counter.forms.engine import taken_answers
from counter.forms.form import Form
from counter.forms.listed import offers, place_of, settled, unknown_names
from counter.lists.units import UnitList, units_on
from counter.model.filing import Answer, Source
from counter.training.units import with_training_units
from tests.fakes.shipped_catalogue import the_catalogue

TODAY = date(2026, 10, 8)
PLACE = "/request/place"
DIVIDED = "Thôn 3, Xã Chia Đôi, Huyện Giả Định, Tỉnh Ví Dụ"


@pytest.fixture(scope="module")
def form() -> Form:
    found = the_catalogue().get("1.004194").form
    assert found is not None
    return found


@pytest.fixture(scope="module")
def units() -> UnitList:
    return with_training_units(units_on(TODAY))


def typed(**values: str) -> dict[str, Answer]:
    return {f"{PLACE}/{name}": Answer(value, Source.TYPED) for name, value in values.items()}


def labels(form: Form, name: str, answers: dict[str, Answer], units: UnitList) -> list[str]:
    return [one.label for one in offers(form, form.field_at(f"{PLACE}/{name}"), answers, units)]


def test_every_place_person_and_group_of_the_catalogue_has_its_list() -> None:
    catalogue = the_catalogue()
    forms = [one.form for one in catalogue.in_force(TODAY) if one.form]
    endings = {"province": "provinces", "commune": "communes", "ethnic_group": "ethnic_groups"}
    endings["nationality"] = "nationalities"
    wrong = [
        (form.code, field.pointer)
        for form in forms
        for field in form.fields
        if field.listed != endings.get(field.pointer.rpartition("/")[2], "")
    ]
    assert not wrong
    assert sum(field.listed == "communes" for form in forms for field in form.fields) > 30


def test_communes_of_the_province_that_is_named(form: Form, units: UnitList) -> None:
    found = labels(form, "commune", typed(province="Hà Nội"), units)
    assert "Phường Cầu Giấy" in found
    assert "Phường Bến Thành" not in found


def test_without_a_province_the_whole_country_with_the_province_said(form: Form, units: UnitList) -> None:
    found = labels(form, "commune", {}, units)
    assert "Phường Cầu Giấy, Thành phố Hà Nội" in found
    assert len(found) == len(units)


def test_an_unknown_province_offers_no_communes(form: Form, units: UnitList) -> None:
    assert not labels(form, "commune", typed(province="Tỉnh Không Có"), units)


def test_the_training_commune_is_offered_and_known(form: Form, units: UnitList) -> None:
    assert "Tỉnh Ví Dụ" in labels(form, "province", {}, units)
    answers = typed(province="Tỉnh Ví Dụ", commune="Phường An Bình")
    assert "Phường An Bình" in labels(form, "commune", answers, units)
    assert not unknown_names(form, answers, units)


def test_outside_training_nobody_has_heard_of_it(form: Form) -> None:
    real = units_on(TODAY)
    doubted = [pointer for pointer, _ in unknown_names(form, typed(province="Tỉnh Ví Dụ"), real)]
    assert doubted == [f"{PLACE}/province"]


def test_an_unknown_commune_is_doubted_and_no_list_speaks_of_an_unknown_province(form: Form, units: UnitList) -> None:
    answers = typed(province="Thành phố Hà Nội", commune="Phường Bịa Ra")
    ((pointer, words),) = unknown_names(form, answers, units)
    assert pointer == f"{PLACE}/commune"
    assert "Bịa Ra" not in words


def test_tone_placement_is_no_reason_for_a_doubt(form: Form, units: UnitList) -> None:
    assert not unknown_names(form, typed(province="Thành phố Hà Nội", commune="Phường Yên Hoà"), units)


def test_ethnic_groups_are_found_by_other_names_and_keep_the_forms_spelling() -> None:
    form = the_catalogue().get("1.000656").form
    assert form is not None
    found = offers(form, form.field_at("/deceased/ethnic_group"), {}, units_on(TODAY))
    by_value = {one.value: one.label for one in found}
    assert "Mèo" in by_value["HMông"]
    assert by_value["Không rõ"] == "Không rõ"
    doubted = unknown_names(form, {"/deceased/ethnic_group": Answer("Mông", Source.TYPED)}, units_on(TODAY))
    assert not doubted


def test_nationalities_begin_with_the_usual_one() -> None:
    form = the_catalogue().get("1.000656").form
    assert form is not None
    found = offers(form, form.field_at("/deceased/nationality"), {}, units_on(TODAY))
    assert found[0].value == "Việt Nam"
    assert [one.value for one in found].count("Việt Nam") == 1


def test_a_whole_place_answers_province_and_commune(form: Form, units: UnitList) -> None:
    place = settled(form, f"{PLACE}/commune", "phường cầu giấy, hà nội", {}, units)
    assert {pointer: one.value for pointer, one in place.items()} == {
        f"{PLACE}/province": "Thành phố Hà Nội",
        f"{PLACE}/commune": "Phường Cầu Giấy",
    }
    assert all(one.source is Source.TYPED and one.was is None for one in place.values())


@pytest.mark.parametrize("text", ["Phường Cầu Giấy", "Hà Nội", "Phường Bịa Ra, Hà Nội", ", ", ""])
def test_less_than_a_whole_place_settles_nothing(form: Form, units: UnitList, text: str) -> None:
    assert not settled(form, f"{PLACE}/commune", text, {}, units)


def test_a_field_that_is_no_place_settles_nothing(form: Form, units: UnitList) -> None:
    assert place_of(form, "/declarant/name") is None
    assert not settled(form, "/declarant/name", "Phường Cầu Giấy, Hà Nội", {}, units)


def test_a_divided_commune_offers_its_heirs_first_and_picks_none(form: Form, units: UnitList) -> None:
    answers = {f"{PLACE}/detail": Answer(DIVIDED, Source.QR)}
    heirs = ["Phường An Bình, Tỉnh Ví Dụ", "Xã Minh Họa, Tỉnh Ví Dụ"]
    assert labels(form, "province", answers, units)[:2] == heirs
    everywhere = labels(form, "commune", answers, units)
    assert everywhere[:2] == heirs
    assert len(everywhere) == len(set(everywhere)) == len(units)


def test_choosing_an_heir_takes_the_old_text_apart_and_keeps_it(form: Form, units: UnitList) -> None:
    answers = {f"{PLACE}/detail": Answer(DIVIDED, Source.QR)}
    place = settled(form, f"{PLACE}/province", "Xã Minh Họa, Tỉnh Ví Dụ", answers, units)
    assert {pointer: one.value for pointer, one in place.items()} == {
        f"{PLACE}/province": "Tỉnh Ví Dụ",
        f"{PLACE}/commune": "Xã Minh Họa",
        f"{PLACE}/detail": "Thôn 3",
        f"{PLACE}/old": DIVIDED,
    }
    assert {(one.was.value, one.was.source) for one in place.values() if one.was} == {(DIVIDED, Source.QR)}
    assert set(taken_answers(form, answers | place)) >= set(place)


def test_another_place_than_the_heirs_leaves_the_old_text_where_it_is(form: Form, units: UnitList) -> None:
    answers = {f"{PLACE}/detail": Answer(DIVIDED, Source.QR)}
    place = settled(form, f"{PLACE}/commune", "Phường Cầu Giấy, Hà Nội", answers, units)
    assert f"{PLACE}/detail" not in place
