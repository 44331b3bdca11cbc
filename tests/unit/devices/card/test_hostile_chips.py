"""Chips that mean harm: every reading ends, soon, with a code or an honest verdict."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.emrtd.card_record import Authenticity
from counter.errors import CardError, FailureCode
from devices.card.channel import Channel
from devices.card.simulator.chip import SimulatedChip, Tamper
from devices.card.simulator.hostile import (
    SPOILERS,
    TAMPERS,
    Babble,
    Replay,
    Spoil,
    SpoiledLine,
    endless_file,
    forged_checksum,
)
from tests.fakes.id_cards import Desk, by_can, card, seeded

KINDS = {
    FailureCode.CARD_ANSWER_INVALID,
    FailureCode.SECURE_MESSAGING_BROKEN,
    FailureCode.PROTOCOL_UNSUPPORTED,
    FailureCode.NOT_AN_ID_CARD,
    FailureCode.WRONG_ACCESS_KEY,
}


def end_of(channel: Channel) -> FailureCode | Authenticity:
    try:
        return Desk().read(channel, by_can(card())).passive.authenticity
    except CardError as exc:
        return exc.code


@pytest.mark.parametrize("tamper", TAMPERS, ids=lambda one: one.__name__)
def test_authenticated_lies_end_in_a_code(tamper: Tamper) -> None:
    end = end_of(SimulatedChip(card(), seeded(), tamper=tamper))
    assert end in KINDS or tamper.__name__ == "more_than_asked"


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda one: one.__name__)
def test_a_spoiled_line_ends_in_a_code_wherever_it_begins(spoil: Spoil) -> None:
    for after in (0, 1, 2, 5, 7, 8, 9, 12, 15, 20):
        assert end_of(SpoiledLine(SimulatedChip(card(), seeded()), spoil, after)) in KINDS


def test_forged_and_replayed_answers_break_secure_messaging() -> None:
    # the first secured answer after PACE is that of SELECT; a fallen probe costs one more session
    forged = SpoiledLine(SimulatedChip(card(), seeded()), forged_checksum, after=12)
    assert end_of(forged) is FailureCode.SECURE_MESSAGING_BROKEN
    replayed = SpoiledLine(SimulatedChip(card(), seeded()), Replay(), after=10)
    assert end_of(replayed) is FailureCode.SECURE_MESSAGING_BROKEN


def test_a_file_without_end_is_given_up_within_bounds() -> None:
    count = 0
    chip = SimulatedChip(card(), seeded(), tamper=endless_file)

    class Counting:
        def transmit(self, apdu: bytes) -> bytes:
            nonlocal count
            count += 1
            return chip.transmit(apdu)

    assert end_of(Counting()) is FailureCode.CARD_ANSWER_INVALID
    assert count <= 4000


@settings(max_examples=40)
@given(st.integers(0, 24), st.integers(0, 1 << 32))
def test_babble_ends_in_a_code(after: int, seed: int) -> None:
    assert end_of(SpoiledLine(SimulatedChip(card(), seeded()), Babble(seeded(seed)), after)) in KINDS


@settings(max_examples=40)
@given(st.integers(0, 24), st.integers(0, 1 << 32))
def test_one_changed_byte_ends_in_a_code_or_does_no_harm(at: int, seed: int) -> None:
    chance = random.Random(seed)
    chip = SimulatedChip(card(), seeded())
    count = -1

    class OneByte:
        def transmit(self, apdu: bytes) -> bytes:
            nonlocal count
            count += 1
            answer = bytearray(chip.transmit(apdu))
            if count == at:
                answer[chance.randrange(len(answer))] ^= chance.randrange(1, 256)
            return bytes(answer)

    assert end_of(OneByte()) in KINDS | {Authenticity.TRUSTED}


@settings(max_examples=40)
@given(st.sampled_from([1, 2, 13, 14, 15, 29, 28]), st.integers(0, 1 << 32))
def test_files_with_a_few_wrong_bytes_end_in_a_verdict_or_a_code(number: int, seed: int) -> None:
    """Whoever can write a chip can write anything into its files: 29 stands for the SOD, 28 for CardAccess."""
    chance = random.Random(seed)
    original = {29: card().sod, 28: card().card_access}.get(number) or card().groups[number]
    content = bytearray(original)
    for _ in range(chance.randrange(1, 4)):
        content[chance.randrange(min(len(content), 400))] = chance.choice(
            [0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)]
        )
    image = replace(
        card(),
        sod=bytes(content) if number == 29 else card().sod,
        card_access=bytes(content) if number == 28 else card().card_access,
        groups=card().groups | ({number: bytes(content)} if number < 28 else {}),
    )
    end = end_of(SimulatedChip(image, seeded(seed)))
    allowed = {Authenticity.BROKEN} if content != original else {Authenticity.TRUSTED}
    if number == 28:
        allowed = {Authenticity.TRUSTED}  # nobody signs EF.CardAccess
    if number == 29:
        # the bytes may have named the issuer, or stand in a field of CMS that no signature covers
        allowed |= {Authenticity.INTACT_ISSUER_UNKNOWN, Authenticity.TRUSTED}
    assert end in KINDS | allowed
