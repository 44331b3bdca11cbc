"""WCAG 2.2 §1.4.3 and §1.4.11 for every pair of colours that meets on a screen, in every palette."""

from __future__ import annotations

import pytest

from ui.theme.theme import PALETTES

TEXT = [(words, ground) for ground in ("paper", "surface", "sunken") for words in ("ink", "ink2", "ink3", "primary")]
TEXT += [(f"{tone}_text", f"{tone}_tint") for tone in ("gold", "jade", "amber", "red")]
TEXT += [(f"{tone}_text", ground) for tone in ("jade", "amber", "red") for ground in ("surface", "paper")]
TEXT += [("ink", f"{tone}_tint") for tone in ("jade", "amber", "red", "gold")]
TEXT += [("ink2", f"{tone}_tint") for tone in ("jade", "amber", "red")]
TEXT += [(words, "primary_tint") for words in ("ink", "ink2", "ink3", "primary")]
TEXT += [("on_fill", "primary_fill"), ("on_fill", "primary_hover"), ("on_bar", "bar"), ("on_bar2", "bar")]
TEXT += [("bar_gold", "bar"), ("bar", "bar_gold"), ("focus_gap", "focus")]
PARTS = [(part, ground) for part in ("edge", "focus") for ground in ("surface", "paper", "sunken")]
PARTS += [(tone, "surface") for tone in ("jade", "amber", "red", "gold")]
PARTS += [("red", "red_tint"), ("focus", "primary_tint")]
PARTS += [("on_sign", tone) for tone in ("jade", "amber", "red")]


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES)
def test_text_is_read_at_four_and_a_half_to_one(palette):
    colors = PALETTES[palette]
    weak = {p: round(r, 2) for p in TEXT if (r := contrast(colors[p[0]], colors[p[1]])) < 4.5}
    assert not weak


@pytest.mark.parametrize("palette", PALETTES)
def test_edges_and_signs_are_seen_at_three_to_one(palette):
    colors = PALETTES[palette]
    weak = {p: round(r, 2) for p in PARTS if (r := contrast(colors[p[0]], colors[p[1]])) < 3}
    assert not weak


def test_the_high_contrast_palette_deserves_its_name():
    colors = PALETTES["contrast"]
    words = [pair for pair in TEXT if pair[0].startswith("ink") and pair[1] in ("paper", "surface", "sunken")]
    assert all(contrast(colors[a], colors[b]) >= 12 for a, b in words)


def test_every_palette_names_the_same_colours():
    names = [set(colors) for colors in PALETTES.values()]
    assert all(one == names[0] for one in names)
