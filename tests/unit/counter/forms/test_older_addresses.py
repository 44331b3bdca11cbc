"""What a card of before 1/7/2025 says of a place: word for word beside what it is called today."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest

from counter.emrtd.card_record import CardRecord
from counter.forms.engine import Facts, prefill
from counter.forms.form import Form
from counter.forms.manifest_check import chip_mismatches, validate_manifest
from counter.lists.units import UnitList, units_on
from counter.model.filing import Answer, Source
from counter.model.manifest import answer_of_raw, manifest_of
from counter.training.addresses import old_address
from counter.training.cast import make_cast
from counter.training.units import with_training_units
from tests.fakes.seen_cards import record_of
from tests.fakes.shipped_catalogue import the_catalogue

TODAY = date(2026, 11, 21)
CATALOGUE = the_catalogue()
RESIDENCE = "/requester/residence"
NAMES = ("detail", "commune", "province")


@pytest.fixture(scope="module")
def units() -> UnitList:
    return with_training_units(units_on(TODAY))


@pytest.fixture(scope="module")
def form() -> Form:
    found = CATALOGUE.get("1.004873").form
    assert found is not None
    return found


@pytest.fixture(scope="module")
def record() -> CardRecord:
    """A card of before 1/7/2025."""
    older = old_address("Số 45 đường Hoa Sữa, Khu phố 3", "Phường An Lạc, Thị xã Mẫu")
    return record_of(replace(make_cast()["divorced"], residence=older))


def filled(form: Form, record: CardRecord, units: UnitList | None) -> dict[str, Answer]:
    found = prefill(form, Facts(record, None, {}, TODAY, units))
    return {name: found[f"{RESIDENCE}/{name}"] for name in NAMES if f"{RESIDENCE}/{name}" in found}


def manifest(answers: dict[str, Answer]) -> bytes:
    return manifest_of(
        filing_id=UUID(int=1),
        unit="H15.50.05.13",
        counter="A3",
        provisional="TAM-A3-261121-001",
        procedure="1.004873",
        version=CATALOGUE.get("1.004873").version,
        officer="lan.anh",
        captured_at=datetime.fromisoformat("2026-11-21T09:30:00+07:00"),
        answers=answers,
        papers=(),
    )


def test_one_place_is_proposed_with_a_mark_of_its_own_and_the_cards_words(
    form: Form, record: CardRecord, units: UnitList
) -> None:
    printed = Facts(record, None, {}, TODAY).known("chip:residence")
    found = filled(form, record, units)
    assert found["commune"].value == "Phường An Bình"
    assert found["province"].value == "Tỉnh Ví Dụ"
    assert printed.startswith(str(found["detail"].value))
    assert {one.source for one in found.values()} == {Source.OFFICE}
    assert {one.was for one in found.values()} == {Answer(printed, Source.CHIP)}


def test_without_lists_the_cards_words_stay_whole(form: Form, record: CardRecord) -> None:
    found = filled(form, record, None)
    assert found.keys() == {"detail"}
    assert found["detail"].source is Source.CHIP


def test_a_divided_commune_is_left_to_be_chosen(form: Form, record: CardRecord, units: UnitList) -> None:
    ward, district = Facts(record, None, {}, TODAY).known("chip:residence").split(", ")[-3:-1]
    both = [("Tỉnh Ví Dụ", district, ward, "99001 99002")]
    divided = UnitList(units.provinces, units, both)
    assert filled(form, record, divided).keys() == {"detail"}


def test_the_register_goes_first_and_nothing_is_proposed_beside_it(
    form: Form, record: CardRecord, units: UnitList
) -> None:
    citizen = make_cast()["divorced"]
    found = prefill(form, Facts(record, citizen, {}, TODAY, units))
    assert found[f"{RESIDENCE}/commune"].source is Source.POPULATION
    assert found[f"{RESIDENCE}/commune"].was is None


def test_an_answer_with_its_older_name_goes_through_the_manifest_and_comes_back() -> None:
    answers = {"/a": Answer("Xã Mới", Source.OFFICE, was=Answer("Xã Cũ, Huyện Cũ, Tỉnh Cũ", Source.CHIP))}
    (frozen,) = json.loads(manifest(answers))["answers"].values()
    assert answer_of_raw(frozen) == answers["/a"]


def test_an_answer_without_one_is_frozen_as_it_always_was() -> None:
    frozen = json.loads(manifest({"/a": Answer("x", Source.TYPED)}))
    assert frozen["answers"]["/a"] == {"value": "x", "source": "typed", "confirmed": True}


def test_the_gateway_takes_it_and_holds_it_against_the_chip(form: Form, record: CardRecord, units: UnitList) -> None:
    found = {f"{RESIDENCE}/{name}": one for name, one in filled(form, record, units).items()}
    sound = manifest(found)
    assert not any(pointer in found or not pointer for pointer, _ in validate_manifest(CATALOGUE, sound))
    assert not chip_mismatches(CATALOGUE, sound, record)
    forged = {pointer: replace(one, was=Answer("Nơi khác", Source.CHIP)) for pointer, one in found.items()}
    assert set(chip_mismatches(CATALOGUE, manifest(forged), record)) == set(forged)


@pytest.mark.parametrize("was", ["text", 3, [], {"value": "x"}, {"value": "x", "source": "hearsay", "confirmed": True}])
def test_an_older_name_that_is_none_makes_the_manifest_unreadable(was: object) -> None:
    raw = json.loads(manifest({"/a": Answer("x", Source.TYPED)}))
    raw["answers"]["/a"]["was"] = was
    ((pointer, _words),) = validate_manifest(CATALOGUE, json.dumps(raw).encode())
    assert pointer == ""
