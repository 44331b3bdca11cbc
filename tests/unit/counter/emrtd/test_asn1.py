from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from asn1crypto.core import GeneralizedTime, Integer, UTCTime

from counter.emrtd.asn1 import load, moment, refusing
from counter.errors import ContentError, FailureCode

CODE = FailureCode.MALFORMED_SOD
HANOI = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        (b"\x18\x0f20261008090000Z", datetime(2026, 10, 8, 9, tzinfo=UTC)),
        (b"\x18\x0e20261008090000", datetime(2026, 10, 8, 9, tzinfo=UTC)),
        (b"\x18\x1320261008090000+0700", datetime(2026, 10, 8, 9, tzinfo=HANOI)),
    ],
    ids=["UTC", "no zone", "Hà Nội"],
)
def test_every_time_is_aware(octets: bytes, expected: datetime) -> None:
    assert moment(GeneralizedTime.load(octets).native) == expected


def test_two_digits_of_a_year_go_by_rfc_5280() -> None:
    assert moment(UTCTime.load(b"\x17\x0d261008090000Z").native).year == 2026
    assert moment(UTCTime.load(b"\x17\x0d991008090000Z").native).year == 1999


@pytest.mark.parametrize("octets", [b"\x18\x0f00001008090000Z", b"\x18\x01Z"])
def test_what_no_calendar_has_is_refused(octets: bytes) -> None:
    with pytest.raises(ContentError) as refused, refusing(CODE, "time"):
        moment(GeneralizedTime.load(octets).native)
    assert refused.value.code is CODE


@pytest.mark.parametrize("data", [b"", b"\x02\x01\x05\x00", b"\x04\x01\x05", b"\x02\x84\xff\xff\xff\xff\x01"])
def test_one_value_and_nothing_behind_it(data: bytes) -> None:
    with pytest.raises(ContentError):
        load(Integer, data, CODE).native  # noqa: B018  # asn1crypto reads when asked


def test_size_is_bounded() -> None:
    with pytest.raises(ContentError, match="more than 4 octets"):
        load(Integer, b"\x02\x03\x01\x02\x03", CODE, limit=4)
