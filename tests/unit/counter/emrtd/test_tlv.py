from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counter.emrtd import tlv
from counter.errors import ContentError, FailureCode

TAGS = st.sampled_from([0x02, 0x0C, 0x30, 0x61, 0x6D, 0x7F61, 0x5F1F, 0x5F2E, 0x7F8102])


@given(TAGS, st.binary(max_size=300))
@example(0x5F2E, bytes(127))
@example(0x5F2E, bytes(128))
@example(0x5F2E, bytes(65535))
def test_what_is_written_is_read(tag: int, value: bytes) -> None:
    one = tlv.read_one(tlv.write(tag, value), tag, limit=0x20000)
    assert (one.tag, one.value) == (tag, value)


@given(st.lists(st.tuples(TAGS, st.binary(max_size=20)), max_size=8))
def test_objects_are_read_in_order_and_none_is_left_over(objects: list[tuple[int, bytes]]) -> None:
    data = b"".join(tlv.write(tag, value) for tag, value in objects)
    assert [(one.tag, one.value) for one in tlv.read(data)] == objects


@given(st.binary(max_size=400))
def test_any_octets_give_objects_or_one_refusal(data: bytes) -> None:
    with suppress(ContentError):
        assert sum(len(one.value) for one in tlv.read(data)) <= len(data)


@given(st.binary(min_size=1, max_size=60), st.data())
def test_a_cut_object_is_refused(value: bytes, data: st.DataObject) -> None:
    whole = tlv.write(0x30, value)
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(ContentError):
        tlv.read_one(whole[:cut])


@pytest.mark.parametrize(
    ("length", "octets"), [(0, "00"), (127, "7f"), (128, "8180"), (256, "820100"), (65536, "83010000")]
)
def test_lengths_take_the_shortest_form(length: int, octets: str) -> None:
    assert tlv.write_length(length).hex() == octets


@pytest.mark.parametrize(
    ("octets", "why"),
    [
        ("3080", "indefinite"),
        ("3085000000000100", "length of more than four"),
        ("5f8181810100", "tag of more than three"),
        ("30", "inside a header"),
        ("308201", "inside a length"),
        ("3003aabb", "inside a value"),
        ("0000", "zero octet"),
        ("3001aabb", "follows"),
    ],
)
def test_refusals_say_what_is_wrong(octets: str, why: str) -> None:
    with pytest.raises(ContentError, match=why) as refused:
        tlv.read_one(bytes.fromhex(octets))
    assert refused.value.code is FailureCode.MALFORMED_TLV


def test_a_header_needs_no_value_behind_it() -> None:
    header = tlv.read_header(bytes.fromhex("7f6182a1b2"))
    assert (header.tag, header.size, header.length, header.total) == (0x7F61, 5, 0xA1B2, 0xA1B7)


def test_zero_octets_behind_a_file_are_its_padding() -> None:
    assert tlv.read_one(bytes.fromhex("3001aa0000")).value == b"\xaa"


def test_another_tag_than_the_wanted_one_is_refused() -> None:
    with pytest.raises(ContentError, match="tag 30 where 61"):
        tlv.read_one(tlv.write(0x30), 0x61)


def test_a_path_of_tags_leads_to_its_object() -> None:
    data = tlv.write(0x75, tlv.write(0x7F61, tlv.write(0x02, b"\x01"), tlv.write(0x7F60, tlv.write(0x5F2E, b"face"))))
    face = tlv.read_one(data).find(0x7F61, 0x7F60, 0x5F2E)
    assert face is not None
    assert face.value == b"face"
    assert tlv.read_one(data).find(0x7F61, 0xA1, 0x80) is None


def test_nesting_is_bounded() -> None:
    data = b""
    for _ in range(tlv.MAX_DEPTH + 2):
        data = tlv.write(0x30, data)
    one = tlv.read_one(data)
    for _ in range(tlv.MAX_DEPTH):
        (one,) = one.children()
    with pytest.raises(ContentError, match="deeper"):
        one.children()


def test_size_and_number_of_objects_are_bounded() -> None:
    with pytest.raises(ContentError, match="octets"):
        tlv.read(bytes(tlv.MAX_SIZE + 1))
    with pytest.raises(ContentError, match="objects"):
        tlv.read(b"\x05\x00" * (tlv.MAX_OBJECTS + 1))


def test_a_longer_length_form_is_read_and_written_back_short() -> None:
    assert tlv.read_one(bytes.fromhex("30820001aa")).to_bytes().hex() == "3001aa"


def test_constructed_is_told_by_the_first_octet() -> None:
    assert tlv.Tlv(0x7F61, b"").constructed
    assert not tlv.Tlv(0x5F1F, b"").constructed


def test_a_tag_is_a_positive_number() -> None:
    with pytest.raises(ValueError, match="identifier"):
        tlv.write(0)


def test_the_repr_shows_no_content() -> None:
    assert "4e67" not in repr(tlv.Tlv(0x0C, bytes.fromhex("4e67")))
    assert "Ng" not in repr(tlv.Tlv(0x0C, b"Ng"))
