"""A chip without PACE is opened by BAC with keys derived from the QR: visibly, boundedly, only if allowed."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from counter.emrtd.card_record import AccessMethod, Authenticity
from counter.errors import CardError, FailureCode
from counter.events import ReadCard, SignChallenge
from counter.mrz_candidates import mrz_candidates
from counter.qr_claim import parse_qr
from devices.card.apdu import INS
from devices.card.channel import Channel
from devices.card.chip_reader import sign_challenge
from devices.card.simulator.chip import SimulatedChip
from devices.card.simulator.described_card import image, play, qr
from devices.card.simulator.description import load_descriptions
from tests.fakes.id_cards import READER, Desk, card, seeded

WITHOUT_PACE = next(one for one in load_descriptions() if one.key == "without_pace")
FILES = image(WITHOUT_PACE)
KEYS = mrz_candidates(parse_qr(qr(WITHOUT_PACE), date(2026, 11, 21)))


class Listening:
    def __init__(self, inner: Channel) -> None:
        self._inner = inner
        self.instructions: list[int] = []

    def transmit(self, apdu: bytes) -> bytes:
        self.instructions.append(apdu[1])
        return self._inner.transmit(apdu)


def request(keys: tuple[str, ...] = KEYS) -> ReadCard:
    return ReadCard(AccessMethod.PACE_CAN, FILES.can, keys)


def line() -> Listening:
    return Listening(play(WITHOUT_PACE, seeded(), files=FILES))


def test_the_qr_opens_a_chip_without_pace_and_the_record_says_how() -> None:
    desk, chip = Desk(), line()
    record = desk.read(chip, request())
    assert record.access is AccessMethod.BAC
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert record.files == FILES.groups
    assert "BAC" in desk.details
    assert chip.instructions.count(INS.EXTERNAL_AUTHENTICATE) == 1


def test_each_refused_key_is_a_step_of_the_record() -> None:
    wrong = (*(one for one in KEYS if one != FILES.mrz_information), "0" * 24)
    assert len(wrong) == 2
    desk, chip = Desk(), line()
    record = desk.read(chip, request((*wrong, FILES.mrz_information)))
    assert record.access is AccessMethod.BAC
    assert [one for one in desk.details if "BAC" in one] == [
        "BAC key 1 of 3 refused",
        "BAC key 2 of 3 refused",
        "BAC",
    ]
    assert not any(FILES.mrz_information in one for one in desk.details)


def test_a_fallen_probe_opens_again_with_the_key_that_fitted() -> None:
    wrong = next(one for one in KEYS if one != FILES.mrz_information)
    chip = Listening(SimulatedChip(FILES, seeded(), extended_length=False))
    Desk().read(chip, request((wrong, FILES.mrz_information)))
    assert chip.instructions.count(INS.EXTERNAL_AUTHENTICATE) == 3


def test_no_key_that_fits_is_a_wrong_access_key() -> None:
    wrong = tuple(one for one in KEYS if one != FILES.mrz_information)
    chip = line()
    with pytest.raises(CardError) as caught:
        Desk().read(chip, request(wrong))
    assert caught.value.code is FailureCode.WRONG_ACCESS_KEY
    assert chip.instructions.count(INS.EXTERNAL_AUTHENTICATE) == len(wrong)


def test_the_station_may_forbid_it() -> None:
    chip = line()
    with pytest.raises(CardError) as caught:
        Desk(allow_bac=False).read(chip, request())
    assert caught.value.code is FailureCode.PROTOCOL_UNSUPPORTED
    assert INS.GET_CHALLENGE not in chip.instructions


def test_a_refused_can_is_never_followed_by_bac() -> None:
    files = card()
    chip = Listening(SimulatedChip(files, seeded()))
    with pytest.raises(CardError) as caught:
        Desk().read(chip, ReadCard(AccessMethod.PACE_CAN, "999999", (files.mrz_information,)))
    assert caught.value.code is FailureCode.WRONG_ACCESS_KEY
    assert INS.GET_CHALLENGE not in chip.instructions


def test_where_pace_works_the_derived_keys_are_not_tried() -> None:
    files = card()
    record = Desk().read(
        SimulatedChip(files, seeded()), ReadCard(AccessMethod.PACE_CAN, files.can, ("0" * 24, files.mrz_information))
    )
    assert record.access is AccessMethod.PACE_CAN


def test_a_challenge_is_signed_over_the_same_way_in() -> None:
    asked = SignChallenge(
        draft=UUID(int=1),
        challenge=random.Random(1).randbytes(8),
        method=AccessMethod.PACE_CAN,
        secret=FILES.can,
        expected_dg15=FILES.groups[15],
        mrz_candidates=KEYS,
    )
    signature = sign_challenge(
        line(),
        asked,
        random_bytes=seeded(),
        cancelled=lambda: False,
        allow_bac=True,
        reader=READER,
        atr=b"\x3b",
        length_memory={},
    )
    assert len(signature) == 64


def test_no_key_is_in_a_repr() -> None:
    assert FILES.mrz_information not in repr(request((FILES.mrz_information,)))
    assert replace(request(), secret="000018").secret not in repr(replace(request(), secret="000018"))
