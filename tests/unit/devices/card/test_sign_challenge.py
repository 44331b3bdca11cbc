"""Asking the same chip again: its signature over a filing's challenge."""

from __future__ import annotations

from uuid import UUID

import pytest

from counter.emrtd import active_authentication
from counter.emrtd.card_record import AccessMethod, ActiveVerdict
from counter.errors import CardError, FailureCode
from counter.events import SignChallenge
from counter.training.chip_image import ChipImage
from devices.card.channel import Channel
from devices.card.chip_reader import sign_challenge
from devices.card.simulator.chip import SimulatedChip
from tests.fakes.id_cards import READER, card, other_card, seeded

CHALLENGE = bytes(range(8))


def sign(chip: Channel, image: ChipImage, lengths: dict[tuple[str, bytes], bool], can: str = "") -> bytes:
    request = SignChallenge(
        UUID(int=1), CHALLENGE, AccessMethod.PACE_CAN, can or image.can, expected_dg15=image.groups[15]
    )
    return sign_challenge(
        chip,
        request,
        random_bytes=seeded(),
        cancelled=lambda: False,
        allow_bac=False,
        reader=READER,
        atr=b"",
        length_memory=lengths,
    )


@pytest.mark.parametrize("variant", ["ordinary", "rsa"])
@pytest.mark.parametrize("extended", [True, False], ids=["extended", "short"])
def test_the_same_chip_signs(variant: str, *, extended: bool) -> None:
    image = card(variant)
    lengths: dict[tuple[str, bytes], bool] = {}
    for _ in range(2):
        signature = sign(SimulatedChip(image, seeded(), extended_length=extended), image, lengths)
        verdict = active_authentication.verify(image.groups[15], image.groups[14], CHALLENGE, signature)
        assert verdict is ActiveVerdict.GENUINE
    assert list(lengths.values()) == [extended]


def test_another_chip_is_turned_away_before_it_signs() -> None:
    with pytest.raises(CardError) as caught:
        sign(SimulatedChip(other_card(), seeded()), card(), {}, can=other_card().can)
    assert caught.value.code is FailureCode.DIFFERENT_CARD


def test_a_chip_without_dg15_is_another_chip() -> None:
    image = card("no-dg15")
    with pytest.raises(CardError) as caught:
        sign(SimulatedChip(image, seeded()), card(), {}, can=image.can)
    assert caught.value.code is FailureCode.DIFFERENT_CARD
