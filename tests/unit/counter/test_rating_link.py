"""The link on a slip: its bearer rates that filing and no other."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import ContentError, FailureCode
from counter.rating_link import filing_in, is_genuine, link, token_of

SALTS = st.binary(min_size=16, max_size=16)
FILING, SALT = UUID(int=0x0199A1B2C3D47000800000000000002A), bytes(range(16))
# QR's alphanumeric mode, ISO/IEC 18004 §7.3.4
ALPHANUMERIC = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


@given(st.uuids(), SALTS)
def test_a_token_names_its_filing_and_proves_its_salt(filing: UUID, salt: bytes) -> None:
    token = token_of(filing, salt)
    assert filing_in(token) == filing
    assert is_genuine(token, salt)


@given(st.uuids(), SALTS, SALTS)
def test_another_salt_makes_another_token(filing: UUID, salt: bytes, other: bytes) -> None:
    assert is_genuine(token_of(filing, other), salt) is (salt == other)


@given(st.integers(0, 44), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_no_sign_of_a_token_can_be_exchanged(at: int, sign: str) -> None:
    token = token_of(FILING, SALT)
    changed = token[:at] + sign + token[at + 1 :]
    assert is_genuine(changed, SALT) is (changed == token)


@given(st.text(max_size=60))
def test_what_is_no_token_is_refused(text: str) -> None:
    with pytest.raises(ContentError) as caught:
        filing_in(text)
    assert caught.value.code is FailureCode.PROOF_MALFORMED


def test_a_link_is_of_signs_that_a_small_code_holds() -> None:
    whole = link("https://motcua.anbinh.gov.vn:8443", token_of(FILING, SALT))
    assert whole.startswith("HTTPS://MOTCUA.ANBINH.GOV.VN:8443/R/")
    assert set(whole) <= ALPHANUMERIC
