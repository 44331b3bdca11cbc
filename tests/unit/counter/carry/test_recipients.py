"""One Ed25519 pair opens what was sealed to it (RFC 7748 §4.1, the birational map)."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.carry.recipients import open_key, opening_key, seal_key, sealing_key
from counter.errors import ContentError, FailureCode


@settings(max_examples=50, deadline=None)
@given(st.binary(min_size=32, max_size=32))
def test_both_halves_meet_in_montgomery_form(seed: bytes) -> None:
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public = private.public_key().public_bytes_raw()
    assert opening_key(private).public_key().public_bytes_raw() == sealing_key(public).public_bytes_raw()


def test_the_base_point_maps_to_nine() -> None:
    """RFC 7748 §4.1: Ed25519's base point (y = 4/5) is the point with u = 9."""
    y = 4 * pow(5, -1, 2**255 - 19) % (2**255 - 19)
    assert sealing_key(y.to_bytes(32, "little")).public_bytes_raw() == (9).to_bytes(32, "little")


def test_a_key_opens_only_with_what_it_was_bound_to() -> None:
    private = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    sealed = seal_key(b"k" * 32, private.public_key().public_bytes_raw(), b"this")
    assert open_key(sealed, private, b"this") == b"k" * 32
    with pytest.raises(ContentError):
        open_key(sealed, private, b"that")


@pytest.mark.parametrize("raw", [b"", bytes(32), (1).to_bytes(32, "little"), b"\xff" * 32, b"x" * 31])
def test_bytes_that_are_no_key_are_refused(raw: bytes) -> None:
    with pytest.raises(ContentError) as refused:
        sealing_key(raw)
    assert refused.value.code is FailureCode.NOT_FOR_THIS_STATION
