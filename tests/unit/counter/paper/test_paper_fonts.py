"""Tinos has every letter that a Vietnamese paper needs; no box is ever printed."""

from __future__ import annotations

import unicodedata

import pytest
from reportlab.pdfbase import pdfmetrics

from counter.paper.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR, font_file, register_fonts

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
ALPHABET = "abcdeghiklmnopqrstuvxyđ"


def vietnamese_letters() -> set[str]:
    """The 134 marked letters: 12 vowels in six tones and đ, both cases, less the unmarked ones."""
    lower = {unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES} | {"đ"}
    marked = {letter for letter in lower if letter not in "aeiouy"}
    return marked | {letter.upper() for letter in marked}


def test_the_set_is_the_one_that_is_meant() -> None:
    assert len(vietnamese_letters()) == 134


@pytest.mark.parametrize("name", [REGULAR, BOLD, ITALIC, BOLD_ITALIC])
def test_every_letter_sign_and_combining_mark_is_in_the_font(name: str) -> None:
    register_fonts()
    glyphs = pdfmetrics.getFont(name).face.charToGlyph
    wanted = vietnamese_letters() | set(ALPHABET) | set(ALPHABET.upper()) | set("fjwzFJWZ0123456789₫…–•“”")
    wanted |= set("".join(TONES)) | {"\u0302", "\u0306", "\u031b"}
    assert {letter for letter in wanted if not glyphs.get(ord(letter))} == set()


def test_fonts_are_files_of_ours() -> None:
    assert font_file(BOLD).read_bytes()[:4] == b"\x00\x01\x00\x00"
    with pytest.raises(KeyError):
        font_file("Times")
