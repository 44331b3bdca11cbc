from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import dg13, tlv
from counter.emrtd.card_record import Dg13
from counter.errors import ContentError, FailureCode
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex

# chip.md §1, synthetic: fields 1, 2 and 13; then all sixteen
SHORT = bytes.fromhex(
    "6d60305e020101060628d31601000831513011020101130c303031323030303030303138"
    "30140201020c0f4e677579e1bb856e2056c4836e2041"
    "302602010d30210c0f4e677579e1bb856e2056c4836e20420c0e5472e1baa76e205468e1bb8b2043"
)
FULL = bytes.fromhex(
    "6d82014d30820149020101060628d3160100083182013a3011020101130c303031323030303030303138"
    "30140201020c0f4e677579e1bb856e2056c4836e2041300f020103130a31352f30312f32303030"
    "30080201040c034e616d300f0201050c0a5669e1bb8774204e616d30090201060c044b696e68"
    "300b0201070c064b68c3b46e6730140201080c0f58c3a320412c2054e1bb896e682042"
    "301d0201090c185468c3b46e20432c2058c3a320412c2054e1bb896e682042"
    "301102010a0c0c4ee1bb9174207275e1bb9369300f02010b130a30312f30332f32303232"
    "300f02010c130a31352f30312f32303235302602010d30210c0f4e677579e1bb856e2056c4836e2042"
    "0c0e5472e1baa76e205468e1bb8b2043301202010e300d0c0b4cc3aa205468e1bb8b2044"
    "300e02010f13093031323334353637383015020110131030313233343536373839414243444546"
)


def _field(number: int, value: bytes) -> bytes:
    return tlv.write(0x30, tlv.write(0x02, bytes([number])), value)


def _group(*members: bytes, head: bytes = b"") -> bytes:
    return tlv.write(0x6D, tlv.write(0x30, head, tlv.write(0x31, *members)))


def test_the_short_example() -> None:
    assert dg13.parse(SHORT) == Dg13(
        number=PersonalNumber("001200000018"),
        name=PersonName("Nguyễn Văn A"),
        father="Nguyễn Văn B",
        mother="Trần Thị C",
    )


def test_the_full_example() -> None:
    assert dg13.parse(FULL) == Dg13(
        number=PersonalNumber("001200000018"),
        name=PersonName("Nguyễn Văn A"),
        birth=PartialDate(2000, 1, 15),
        sex=Sex.MALE,
        nationality="Việt Nam",
        ethnic_group="Kinh",
        religion="Không",
        home_town="Xã A, Tỉnh B",
        residence="Thôn C, Xã A, Tỉnh B",
        features="Nốt ruồi",
        issued=date(2022, 3, 1),
        expiry=date(2025, 1, 15),
        father="Nguyễn Văn B",
        mother="Trần Thị C",
        spouse="Lê Thị D",
        old_number="012345678",
        field_16="0123456789ABCDEF",
    )


def test_the_builder_writes_the_short_example() -> None:
    names = ("Nguyễn Văn B", "Trần Thị C")
    assert dg13.build({1: "001200000018", 2: "Nguyễn Văn A", 13: names}) == SHORT


@given(st.permutations(range(16)))
def test_fields_go_by_number_not_by_place(order: list[int]) -> None:
    body = tlv.read_one(FULL).children()[0]
    members = body.children()[2].children()
    assert dg13.parse(_group(*(members[i].to_bytes() for i in order))) == dg13.parse(FULL)


@given(st.sets(st.integers(1, 16)))
def test_every_field_may_be_missing(kept: set[int]) -> None:
    members = tlv.read_one(FULL).children()[0].children()[2].children()
    parsed = dg13.parse(_group(*(one.to_bytes() for n, one in enumerate(members, 1) if n in kept)))
    assert parsed.unreadable == ()
    assert (parsed.number is not None) == (1 in kept)
    assert bool(parsed.spouse) == (14 in kept)


def test_version_and_oid_may_be_missing() -> None:
    assert dg13.parse(_group(_field(6, tlv.write(0x0C, "Tày".encode())))).ethnic_group == "Tày"


def test_an_empty_string_is_absent_not_unreadable() -> None:
    assert dg13.parse(dg13.build(dict.fromkeys(range(1, 13), "") | {14: ("",), 15: ""})) == Dg13()


def test_an_unknown_field_is_kept_as_it_came() -> None:
    value = tlv.write(0x04, b"\x01\x02")
    assert dg13.parse(_group(_field(17, value))).raw == {17: value}


@pytest.mark.parametrize(
    ("number", "value"),
    [
        (1, "00120000001"),
        (2, "\x00\x01"),
        (3, "31/02/2000"),
        (4, "M"),
        (5, tlv.write(0x04, b"\x8a\x01")),
        (6, tlv.write(0x0C, b"\xff\xfe\xfd")),
        (6, "U2FsdGVkX19"),
        (7, tlv.write(0x30, b"")),
        (8, "q83vEjRWeJCrze8SNFZ4kKvN7xI0"),
        (11, "2024-08-05T"),
        (13, "Nguyễn Văn B"),
        (14, (b"\xff\xff".decode("latin-1") + "\x07",)),
        (15, "9f86d081884c7d65"),
    ],
)
def test_what_cannot_be_read_is_named_and_never_guessed(number: int, value: str | bytes | tuple[str, ...]) -> None:
    parsed = dg13.parse(dg13.build({number: value, 9: "Thôn C, Xã A, Tỉnh B"}))
    assert parsed == Dg13(residence="Thôn C, Xã A, Tỉnh B", unreadable=(number,))


@pytest.mark.parametrize("text", ["01/03/2022", "01032022", "01-03-2022"])
def test_the_three_ways_of_writing_a_date(text: str) -> None:
    assert dg13.parse(dg13.build({11: text})).issued == date(2022, 3, 1)


@pytest.mark.parametrize(("text", "birth"), [("1949", PartialDate(1949)), ("03/1949", PartialDate(1949, 3))])
def test_births_known_in_part(text: str, birth: PartialDate) -> None:
    assert dg13.parse(dg13.build({3: text})).birth == birth


def test_one_parent_alone() -> None:
    parsed = dg13.parse(dg13.build({13: ("", "Trần Thị C")}))
    assert (parsed.father, parsed.mother, parsed.unreadable) == ("", "Trần Thị C", ())


def test_a_group_of_another_state_is_refused() -> None:
    with pytest.raises(ContentError) as refused:
        dg13.parse(tlv.write(0x6D, tlv.write(0x04, b"optional details of another state")))
    assert refused.value.code is FailureCode.MALFORMED_DATA_GROUP


@given(st.dictionaries(st.integers(1, 40), st.text(max_size=40), max_size=16))
def test_any_texts_give_a_value_and_nothing_else(values: dict[int, str]) -> None:
    parsed = dg13.parse(dg13.build({n: tlv.write(0x0C, text.encode("utf-8", "replace")) for n, text in values.items()}))
    assert set(parsed.unreadable) <= set(values)


@given(st.binary(max_size=200))
def test_any_value_octets_leave_the_other_fields_alone(value: bytes) -> None:
    parsed = dg13.parse(dg13.build({6: tlv.write(0x0C, value), 1: "001200000018"}))
    assert parsed.number == PersonalNumber("001200000018")


def test_the_repr_shows_no_one() -> None:
    assert "Nguyễn" not in repr(dg13.parse(FULL))
