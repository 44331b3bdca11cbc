"""The groups of Diffie-Hellman: what they compute agrees with another library, what is outside is refused."""

from __future__ import annotations

import secrets
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import CardError, FailureCode
from devices.card import elliptic_curve
from devices.card.domain_parameters import STANDARDISED, domain_parameters
from devices.card.elliptic_curve import CURVES, EllipticCurve
from devices.card.group import private_key
from devices.card.modular_group import ModularGroup

KNOWN_TO_CRYPTOGRAPHY: list[tuple[EllipticCurve, ec.EllipticCurve]] = [
    (elliptic_curve.P192, ec.SECP192R1()),
    (elliptic_curve.P224, ec.SECP224R1()),
    (elliptic_curve.P256, ec.SECP256R1()),
    (elliptic_curve.P384, ec.SECP384R1()),
    (elliptic_curve.P521, ec.SECP521R1()),
    (elliptic_curve.BRAINPOOL_P256, ec.BrainpoolP256R1()),
    (elliptic_curve.BRAINPOOL_P384, ec.BrainpoolP384R1()),
    (elliptic_curve.BRAINPOOL_P512, ec.BrainpoolP512R1()),
]
GROUPS = [pytest.param(group, id=f"{number}-{group.name}") for number, group in STANDARDISED.items()]


@pytest.mark.parametrize(("ours", "theirs"), KNOWN_TO_CRYPTOGRAPHY, ids=lambda value: getattr(value, "name", ""))
def test_public_keys_and_secrets_agree_with_another_library(ours: EllipticCurve, theirs: ec.EllipticCurve) -> None:
    left, right = ec.generate_private_key(theirs), ec.generate_private_key(theirs)
    scalar = left.private_numbers().private_value
    assert ours.encode(ours.multiply(ours.generator, scalar)) == left.public_key().public_bytes(
        Encoding.X962, PublicFormat.UncompressedPoint
    )
    other = right.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    secret = ours.shared_secret(ours.multiply(ours.decode(other), scalar))
    assert secret == left.exchange(ec.ECDH(), right.public_key())


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_agrees_with_itself(group: Any) -> None:
    a, b = private_key(group.order, secrets.token_bytes), private_key(group.order, secrets.token_bytes)
    public_a = group.encode(group.multiply(group.generator, a))
    public_b = group.encode(group.multiply(group.generator, b))
    secret_a = group.shared_secret(group.multiply(group.decode(public_b), a))
    secret_b = group.shared_secret(group.multiply(group.decode(public_a), b))
    assert secret_a == secret_b
    assert len(secret_a) == group.field_length


@pytest.mark.parametrize("group", GROUPS)
def test_the_generator_has_the_order(group: Any) -> None:
    with pytest.raises(CardError):
        group.multiply(group.generator, group.order)


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: curve.name)
def test_points_off_the_curve_are_refused(curve: EllipticCurve) -> None:
    good = curve.encode(curve.generator)
    width = curve.field_length
    flipped = good[:-1] + bytes((good[-1] ^ 1,))
    compressed = bytes((2,)) + good[1 : 1 + width]
    infinity = bytes((4,)) + bytes(2 * width)
    beyond_the_prime = bytes((4,)) + curve.prime.to_bytes(width, "big") + good[1 + width :]
    for bad in (b"", b"\0", good[:-1], good + b"\0", flipped, compressed, infinity, beyond_the_prime):
        with pytest.raises(CardError) as caught:
            curve.decode(bad)
        assert caught.value.code is FailureCode.CARD_ANSWER_INVALID


@given(st.binary(max_size=70))
def test_any_bytes_are_a_point_or_a_code(raw: bytes) -> None:
    with pytest.raises(CardError):
        elliptic_curve.BRAINPOOL_P256.decode(raw)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_residues_outside_the_subgroup_are_refused(number: int) -> None:
    group = STANDARDISED[number]
    assert isinstance(group, ModularGroup)
    assert pow(group.generator, group.order, group.prime) == 1
    assert (group.prime - 1) % group.order == 0
    for bad in (0, 1, group.prime - 1, group.prime, group.prime + group.generator, 2):
        with pytest.raises(CardError):
            group.decode(bad.to_bytes(group.field_length + (bad > group.prime), "big"))


def test_opposite_points_do_not_add_up_to_infinity_unnoticed() -> None:
    curve = elliptic_curve.P256
    with pytest.raises(CardError):
        curve.add(curve.generator, -curve.generator)


@pytest.mark.parametrize("number", [3, 7, 19, 31, 255, -1])
def test_reserved_parameters_are_unsupported(number: int) -> None:
    with pytest.raises(CardError) as caught:
        domain_parameters(number)
    assert caught.value.code is FailureCode.PROTOCOL_UNSUPPORTED


@given(st.integers(2, 1 << 128), st.binary(min_size=40, max_size=40))
def test_a_private_key_is_never_zero_nor_the_order(order: int, draw: bytes) -> None:
    assert 1 <= private_key(order, lambda count: draw[:count].ljust(count, b"\xff")) < max(order, 2)
