"""Reading files over a line that was written down before: what real chips answer, and what they should not."""

from __future__ import annotations

import pytest

from counter.errors import CardError, FailureCode
from devices.card import active_authentication
from devices.card.apdu import StatusError
from devices.card.files import CARD_ACCESS, FileReader, data_group, read_card_access
from tests.fakes.scripted_channel import ScriptedChannel

h = bytes.fromhex


def test_a_small_file_takes_one_command() -> None:
    script = ScriptedChannel(("00B08100DF", "61025F009000"))
    assert FileReader(script, 223).read(data_group(1)) == h("61025F00")
    assert script.finished


def test_the_rest_is_read_by_offset_and_what_is_too_much_is_cut() -> None:
    script = ScriptedChannel(("00B0810004", "610601029000"), ("00B0000404", "030405066282"))
    assert FileReader(script, 4).read(data_group(1)) == h("6106010203040506")
    script = ScriptedChannel(("00B08100DF", "6101FF0000009000"))
    assert FileReader(script, 223).read(data_group(1)) == h("6101FF")


def test_a_file_goes_on_where_it_stopped() -> None:
    script = ScriptedChannel(("00A4020C020102", "9000"), ("00B0000302", "AABB9000"))
    seen: list[tuple[bytes, int]] = []
    content = FileReader(script, 2).read(
        data_group(2), begun=h("7503FF"), progress=lambda so_far, total: seen.append((so_far, total))
    )
    assert content == h("7503FFAABB")
    assert seen == [(h("7503FF"), 5), (h("7503FFAABB"), 5)]


def test_a_file_that_is_no_longer_there_does_not_go_on() -> None:
    with pytest.raises(StatusError) as caught:
        FileReader(ScriptedChannel(("00A4020C020102", "6A82")), 2).read(data_group(2), begun=h("7503FF"))
    assert caught.value.sw == 0x6A82


@pytest.mark.parametrize("status", ["6A82", "6A88"])
def test_a_missing_file_is_none(status: str) -> None:
    assert FileReader(ScriptedChannel(("00B08B00DF", status)), 223).read(data_group(11)) is None


def test_a_missing_file_behind_select_is_none_too() -> None:
    script = ScriptedChannel(("00B08B00DF", "6A86"), ("00A4020C02010B", "6A82"))
    assert FileReader(script, 223).read(data_group(11)) is None


@pytest.mark.parametrize("lines", [[("00B08100DF", "6982")], [("00B08100DF", "6A86"), ("00A4020C020101", "6982")]])
def test_a_guarded_file_is_a_status(lines: list[tuple[str, str]]) -> None:
    with pytest.raises(StatusError):
        FileReader(ScriptedChannel(*lines), 223).read(data_group(1))


@pytest.mark.parametrize(
    "lines",
    [
        [("00B0810004", "619000")],
        [("00B0810004", "6184FFFFFFFF9000")],
        [("00B0810004", "61826102 9000")],
        [("00B0810004", "61059000"), ("00B0000204", "9000")],
    ],
)
def test_a_file_without_a_sound_length_or_end_is_refused(lines: list[tuple[str, str]]) -> None:
    if lines[0][1].startswith("6182"):
        lines = [*lines, ("00B0000404", "6B00")]
    with pytest.raises(CardError) as caught:
        FileReader(ScriptedChannel(*lines), 4).read(data_group(1))
    assert caught.value.code is FailureCode.CARD_ANSWER_INVALID


@pytest.mark.parametrize("answer", ["AABB9000", "53009000", "9000"])
def test_an_odd_read_without_its_object_is_refused(answer: str) -> None:
    begun = h("75828001") + bytes(0x8000)
    script = ScriptedChannel(("00A4020C020102", "9000"), ("00B10000045402800405", answer))
    with pytest.raises(CardError) as caught:
        FileReader(script, 223).read(data_group(2), begun=begun)
    assert caught.value.code is FailureCode.CARD_ANSWER_INVALID


def test_card_access_selected_but_not_readable_so_is_read_by_short_identifier() -> None:
    script = ScriptedChannel(
        ("00A4020C02011C", "9000"),
        ("00B0000000", "6986"),
        ("00A4000C", "6A86"),
        ("00A4000C023F00", "9000"),
        ("00B09C0000", "31009000"),
    )
    assert read_card_access(script) == h("3100")
    assert script.finished


def test_card_access_that_no_way_leads_to_is_none() -> None:
    script = ScriptedChannel(
        ("00A4020C02011C", "6A82"), ("00A4000C", "6D00"), ("00A4000C023F00", "6D00"), ("00B09C0000", "6982")
    )
    assert read_card_access(script) is None
    assert CARD_ACCESS.short == 0x1C


def test_a_challenge_has_eight_bytes_and_a_signature_some() -> None:
    with pytest.raises(ValueError, match="eight"):
        active_authentication.sign(ScriptedChannel(), b"", extended=False)
    with pytest.raises(CardError) as caught:
        active_authentication.sign(
            ScriptedChannel(("00880000080000000000000000" + "00", "9000")), bytes(8), extended=False
        )
    assert caught.value.code is FailureCode.CARD_ANSWER_INVALID
