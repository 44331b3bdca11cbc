"""Drawn portraits: of nobody, different, repeatable, card-sized."""

from __future__ import annotations

import io

from PIL import Image

from counter.model.sex import Sex
from counter.training.portrait import draw_portrait


def test_is_a_three_to_four_jpeg_of_about_twenty_kilobytes() -> None:
    sizes = []
    for n in range(12):
        portrait = draw_portrait(f"person {n}", Sex.FEMALE if n % 2 else Sex.MALE, 10 + 7 * n)
        image = Image.open(io.BytesIO(portrait.data))
        image.load()
        assert (image.format, portrait.media_type) == ("JPEG", "image/jpeg")
        assert image.width * 4 == image.height * 3
        sizes.append(len(portrait.data))
    assert min(sizes) > 12_000
    assert max(sizes) < 28_000


def test_the_same_seed_draws_the_same_bytes_and_another_another() -> None:
    one = draw_portrait("a", Sex.MALE, 30)
    assert draw_portrait("a", Sex.MALE, 30) == one
    assert draw_portrait("b", Sex.MALE, 30) != one


def test_jpeg_2000_on_request() -> None:
    portrait = draw_portrait("a", Sex.FEMALE, 40, jpeg_2000=True)
    image = Image.open(io.BytesIO(portrait.data))
    image.load()
    assert (image.format, portrait.media_type) == ("JPEG2000", "image/jp2")
    assert 15_000 < len(portrait.data) < 25_000
