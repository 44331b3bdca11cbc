"""Keys from passwords: known answers for every cipher."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd.card_record import AccessMethod
from devices.card.cipher_suite import CipherSuite
from devices.card.key_derivation import Password, PasswordId, derive, password_key

CAN = Password.of_can("123456")


@pytest.mark.parametrize(
    ("suite", "key"),
    [
        (CipherSuite.DES3, "581568cda83d64209dcdb9570232610e"),
        (CipherSuite.AES_128, "591468cda83d65219cccb8560233600f"),
        (CipherSuite.AES_192, "8df3278fb32026e66277357fcd6c826dbeb3de32088b2531"),
        (CipherSuite.AES_256, "8df3278fb32026e66277357fcd6c826dbeb3de32088b2531757d753940185923"),
    ],
)
def test_password_key_of_a_can(suite: CipherSuite, key: str) -> None:
    assert password_key(suite, CAN).hex() == key


def test_the_method_chooses_the_password() -> None:
    assert Password.of(AccessMethod.PACE_CAN, "000018") == Password(PasswordId.CAN, b"000018")
    assert Password.of(AccessMethod.PACE_MRZ, "200000018500011552501154").id is PasswordId.MRZ
    assert "000018" not in repr(Password.of_can("000018"))


@given(st.binary(max_size=64), st.integers(1, 3))
def test_3des_keys_have_odd_parity(secret: bytes, counter: int) -> None:
    assert all(byte.bit_count() % 2 == 1 for byte in derive(CipherSuite.DES3, secret, counter))


@given(st.sampled_from(CipherSuite), st.binary(max_size=64))
def test_keys_have_their_ciphers_length_and_differ_by_purpose(suite: CipherSuite, secret: bytes) -> None:
    keys = [derive(suite, secret, counter) for counter in (1, 2, 3)]
    assert {len(key) for key in keys} == {suite.key_length}
    assert len(set(keys)) == 3


def test_a_key_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="AES-128"):
        CipherSuite.AES_128.encrypt(bytes(24), bytes(16))
