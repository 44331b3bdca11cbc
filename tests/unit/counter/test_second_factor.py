"""Codes by time against RFC 6238's own vectors; recovery codes, however they are typed."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.second_factor import (
    CODES,
    STEP,
    code_at,
    enrolment_uri,
    recovery_codes,
    recovery_digest,
    spelled,
    step_of,
)
from tests.fakes.id_cards import seeded

KEY = b"12345678901234567890"
# RFC 6238 appendix B, the rows of SHA-1
VECTORS = (
    (59, "94287082"),
    (1111111109, "07081804"),
    (1111111111, "14050471"),
    (1234567890, "89005924"),
    (2000000000, "69279037"),
    (20000000000, "65353130"),
)


@pytest.mark.parametrize(("moment", "code"), VECTORS)
def test_the_codes_are_the_standards(moment: int, code: str) -> None:
    assert code_at(KEY, moment, digits=8) == code
    assert code_at(KEY, moment) == code[2:], "six digits are the last six of eight (RFC 4226 §5.3)"


@pytest.mark.parametrize(("late", "taken"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_one_step_off_and_no_more(late: int, *, taken: bool) -> None:
    now = datetime.fromtimestamp(1234567890, UTC)
    step = 1234567890 // STEP + late
    assert step_of(KEY, code_at(KEY, step * STEP), now, 0) == (step if taken else None)


def test_a_code_counts_once_and_an_older_one_never_after_it() -> None:
    now = datetime.fromtimestamp(1234567890, UTC)
    step = step_of(KEY, code_at(KEY, 1234567890), now, 0)
    assert step is not None
    assert step_of(KEY, code_at(KEY, 1234567890), now, step) is None
    assert step_of(KEY, code_at(KEY, 1234567890 - STEP), now, step) is None
    assert step_of(KEY, code_at(KEY, 1234567890 + STEP), now, step) == step + 1


@given(typed=st.text(max_size=12) | st.from_regex(r"[0-9٠-٩]{6}", fullmatch=True))
def test_whatever_is_typed_is_a_code_or_is_not(typed: str) -> None:
    now = datetime.fromtimestamp(1234567890, UTC)
    right = {code_at(KEY, 1234567890 + STEP * off) for off in (-1, 0, 1)}
    assert (step_of(KEY, typed, now, 0) is not None) == (typed.replace(" ", "") in right)


def test_an_authenticator_reads_the_key_from_the_uri() -> None:
    uri = urlsplit(enrolment_uri(KEY, "lan.anh", "Quầy 3"))
    said = parse_qs(uri.query)
    assert (uri.scheme, uri.netloc) == ("otpauth", "totp")
    assert unquote(uri.path) == "/Một Cửa:lan.anh Quầy 3"
    assert said["secret"] == [spelled(KEY).replace("-", "")] == ["GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"]
    assert (said["digits"], said["period"], said["algorithm"]) == (["6"], ["30"], ["SHA1"])


def test_recovery_codes_are_distinct_and_known_however_they_are_typed() -> None:
    codes = recovery_codes(seeded())
    assert len(set(codes)) == CODES
    digest = recovery_digest("lan", codes[0])
    assert recovery_digest("lan", codes[0].lower().replace("-", " ")) == digest
    assert recovery_digest("mai", codes[0]) != digest, "another's code is nobody's"
    assert recovery_digest("lan", codes[1]) != digest
