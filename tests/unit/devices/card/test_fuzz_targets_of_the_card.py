"""The card's fuzz targets in their short form; the long one is a lane."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import target_apdu, target_secure_messaging


@settings(max_examples=200)
@given(st.binary(max_size=400))
def test_apdus(data: bytes) -> None:
    target_apdu.one_input(data)


@settings(max_examples=200)
@given(st.binary(max_size=400))
def test_secure_messaging(data: bytes) -> None:
    target_secure_messaging.one_input(data)
