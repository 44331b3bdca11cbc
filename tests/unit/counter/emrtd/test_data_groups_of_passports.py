"""DG1, DG11 and DG12 by the examples of 9303-10 appendix A."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import dg1, dg11, dg12, tlv
from counter.emrtd.dg11 import Dg11
from counter.emrtd.dg12 import Dg12
from counter.errors import ContentError, FailureCode
from counter.model.partial_date import PartialDate

TODAY = date(2026, 10, 8)
ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def test_dg1_of_a_passport() -> None:
    content = bytes.fromhex("615b5f1f58") + ZONE.encode("ascii")
    assert dg1.build(ZONE) == content
    assert dg1.parse(content, TODAY).document_number == "L898902C3"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", FailureCode.MALFORMED_TLV),
        (dg1.build(ZONE)[:-1], FailureCode.MALFORMED_TLV),
        (b"\x75" + dg1.build(ZONE)[1:], FailureCode.MALFORMED_TLV),
        (tlv.write(0x61, tlv.write(0x5F1E, b"x")), FailureCode.MALFORMED_DATA_GROUP),
        (tlv.write(0x61, tlv.write(0x5F1F, "Đ".encode() * 45)), FailureCode.MALFORMED_MRZ),
        (dg1.build(ZONE[:-1] + "1"), FailureCode.MALFORMED_MRZ),
    ],
)
def test_dg1_refusals(content: bytes, code: FailureCode) -> None:
    with pytest.raises(ContentError) as refused:
        dg1.parse(content, TODAY)
    assert refused.value.code is code


# 9303-10 appendix A.2.3
DG11 = tlv.write(
    0x6B,
    tlv.write(0x5C, bytes.fromhex("5f0e5f115f425f125f13")),
    tlv.write(0x5F0E, b"SMITH<<JOHN<J"),
    tlv.write(0x5F11, b"ANYTOWN<MN"),
    tlv.write(0x5F42, b"123 MAPLE RD<ANYTOWN<MN"),
    tlv.write(0x5F12, b"1-612-555-1212"),
    tlv.write(0x5F13, b"TRAVEL<AGENT"),
)


def test_dg11_of_the_appendix() -> None:
    assert DG11[:4].hex() == "6b635c0a"
    assert dg11.parse(DG11) == Dg11(
        name="SMITH JOHN J",
        birth_place="ANYTOWN, MN",
        address="123 MAPLE RD, ANYTOWN, MN",
        telephone="1-612-555-1212",
        profession="TRAVEL<AGENT",
    )


@pytest.mark.parametrize(
    ("octets", "birth"),
    [
        (b"19740812", PartialDate(1974, 8, 12)),
        (bytes.fromhex("19740812"), PartialDate(1974, 8, 12)),
        (b"19740000", PartialDate(1974)),
        (b"19741301", None),
        (b"1974081", None),
        (b"\xff\xff\xff\xff", None),
    ],
)
def test_dg11_birth_in_either_writing(octets: bytes, birth: PartialDate | None) -> None:
    assert dg11.parse(tlv.write(0x6B, tlv.write(0x5F2B, octets))).birth == birth


def test_dg11_other_names_stand_in_a_list() -> None:
    names = (tlv.write(0x5F0F, "NGUYỄN<<VĂN<A".encode()), tlv.write(0x5F0F, b"A"))
    parsed = dg11.parse(tlv.write(0x6B, tlv.write(0xA0, tlv.write(0x02, b"\x02"), *names)))
    assert parsed.other_names == ("NGUYỄN VĂN A", "A")


def test_dg12() -> None:
    content = tlv.write(
        0x6C,
        tlv.write(0x5C, bytes.fromhex("5f195f26")),
        tlv.write(0x5F19, b"UNITED STATES OF AMERICA"),
        tlv.write(0x5F26, b"20200531"),
        tlv.write(0x5F1B, b"\x00\x01"),
    )
    assert dg12.parse(content) == Dg12(authority="UNITED STATES OF AMERICA", issued=PartialDate(2020, 5, 31))


@given(st.binary(max_size=120))
def test_any_octets_give_values_or_one_refusal(data: bytes) -> None:
    for parse, tag in ((dg11.parse, 0x6B), (dg12.parse, 0x6C)):
        with suppress(ContentError):
            parse(tlv.write(tag, data))
