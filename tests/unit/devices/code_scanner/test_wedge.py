from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.code_scanner.wedge import LARGEST_GAP, KeystrokeRecogniser

CODE = "001200000018|012345678|Nguyễn Văn A|15012000|Nam|Thôn C|01032022"


def feed(recogniser: KeystrokeRecogniser, text: str, gap: float, start: float = 100.0) -> list[str]:
    return [scan for n, char in enumerate(text) if (scan := recogniser.feed(char, start + n * gap)) is not None]


@pytest.mark.parametrize("suffix", ["\r", "\n", "\t"])
def test_a_scan_is_recognised_by_its_speed_and_suffix(suffix: str) -> None:
    assert feed(KeystrokeRecogniser(), CODE + suffix, 0.005) == [CODE]


def test_a_hand_is_never_taken_for_a_scanner() -> None:
    assert feed(KeystrokeRecogniser(), CODE + "\r", 0.06) == []


def test_what_was_typed_before_the_scan_is_not_part_of_it() -> None:
    recogniser = KeystrokeRecogniser()
    assert feed(recogniser, "Nguyễn", 0.1, start=0.0) == []
    assert feed(recogniser, CODE + "\r", 0.005, start=1.0) == [CODE]


def test_a_quick_enter_after_a_short_word_is_no_scan() -> None:
    assert feed(KeystrokeRecogniser(), "abc\r", 0.005) == []


def test_a_scanner_that_ends_with_both_marks_gives_one_scan() -> None:
    assert feed(KeystrokeRecogniser(), CODE + "\r\n", 0.005) == [CODE]


def test_words_that_an_input_method_commits_whole_belong_to_the_scan() -> None:
    recogniser = KeystrokeRecogniser()
    for n, piece in enumerate(["001200000018|", "Nguyễn ", "Văn"]):
        assert recogniser.feed(piece, n * 0.02) is None
    assert recogniser.feed("\r", 0.06) == "001200000018|Nguyễn Văn"


def test_the_screen_can_tell_early_that_a_scan_is_under_way() -> None:
    recogniser = KeystrokeRecogniser()
    feed(recogniser, "001", 0.005)
    assert recogniser.scanning
    recogniser.feed("a", 200.0)
    assert not recogniser.scanning


def test_a_stuck_key_fills_no_memory() -> None:
    assert feed(KeystrokeRecogniser(longest=100), "x" * 101 + "\r", 0.001) == []


def test_two_scans_in_a_row_are_two() -> None:
    assert feed(KeystrokeRecogniser(), f"{CODE}\r{CODE}\r", 0.005) == [CODE, CODE]


@given(st.lists(st.tuples(st.text(min_size=1, max_size=3), st.floats(0, 0.2)), max_size=60))
def test_a_scan_is_made_of_what_was_fed_without_a_pause(keys: list[tuple[str, float]]) -> None:
    recogniser, last, run = KeystrokeRecogniser(shortest=1), 0.0, ""
    for char, gap in keys:
        now = last + gap
        if not now - last < LARGEST_GAP:
            run = ""
        last = now
        scan = recogniser.feed(char, now)
        if char in ("\r", "\n", "\t", "\r\n"):
            assert scan == (run or None)
            run = ""
        else:
            assert scan is None
            run += char
