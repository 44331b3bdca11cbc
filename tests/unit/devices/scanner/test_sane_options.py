"""The listing of a scanner's options is outside text: read where it is understood, never believed blindly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.model.scanning import ScanWish
from devices.scanner.sane_options import parse_options

# as backends of two makers print them, cut to what is asked for
OFFICE = """
  Standard:
    --source ADF Front|ADF Back|ADF Duplex [ADF Front]
        Selects the scan source (such as a document-feeder).
    --mode Lineart|Halftone|Gray|Color [Lineart]
        Selects the scan mode (e.g., lineart, monochrome, or color).
    --resolution 50..600dpi (in steps of 1) [600]
        Sets the resolution of the scanned image.
  Geometry:
    -l 0..215.872mm (in steps of 0.0211639) [0]
    -x 0..215.872mm (in steps of 0.0211639) [215.872]
    -y 0..279.364mm (in steps of 0.0211639) [279.364]
"""
HOME = """
    --mode Lineart|Gray|24bit Color [24bit Color]
    --resolution 75|150|300|600dpi [75]
    --source Flatbed|Automatic Document Feeder [Flatbed]
    --depth 8 [inactive]
    -x 0..216.069mm [216.069]
    -y 0..297.18mm [297.18]
"""


@pytest.mark.parametrize(
    ("listing", "wish", "words"),
    [
        (
            OFFICE,
            ScanWish("d", feeder=True),
            ["--source=ADF Front", "--mode=Gray", "--resolution=200", "-x", "210", "-y", "279.364"],
        ),
        (
            OFFICE,
            ScanWish("d", feeder=True, both_sides=True, colour=True),
            ["--source=ADF Duplex", "--mode=Color", "--resolution=200", "-x", "210", "-y", "279.364"],
        ),
        (
            HOME,
            ScanWish("d", colour=True),
            ["--source=Flatbed", "--mode=24bit Color", "--resolution=150", "-x", "210", "-y", "297"],
        ),
        (
            HOME,
            ScanWish("d", feeder=True, both_sides=True, dpi=240),
            ["--source=Automatic Document Feeder", "--mode=Gray", "--resolution=300", "-x", "210", "-y", "297"],
        ),
        ("nothing that was ever an option\n", ScanWish("d", feeder=True), []),
        ("    --source Flatbed|ADF [inactive]\n", ScanWish("d", feeder=True), []),
    ],
    ids=["a feeder", "both sides", "the glass in colour", "a feeder that cannot turn", "no options", "inactive"],
)
def test_a_wish_becomes_the_words_that_this_scanner_takes(listing: str, wish: ScanWish, words: list[str]) -> None:
    assert parse_options(listing).arguments(wish) == words


def test_what_a_scanner_can_do_is_told_by_its_sources() -> None:
    office, home = parse_options(OFFICE), parse_options(HOME)
    assert (office.feeder, office.both_sides, office.glass) == ("ADF Front", "ADF Duplex", "")
    assert (home.feeder, home.both_sides, home.glass) == ("Automatic Document Feeder", "", "Flatbed")


_LINES = st.lists(
    st.one_of(
        st.text(max_size=80),
        st.builds(
            lambda option, text, now: f"    {option} {text} [{now}]",
            st.sampled_from(["--source", "--mode", "--resolution", "-x", "-y"]),
            st.text(max_size=40),
            st.text(max_size=10),
        ),
        st.builds(
            lambda option, low, high: f"    {option} {low}..{high}dpi [1]",
            st.sampled_from(["--resolution", "-x", "-y"]),
            st.integers(0, 10**9),
            st.floats(0, 10**9),
        ),
    ),
    max_size=12,
)


_WISHES = st.builds(ScanWish, st.just("d"), st.booleans(), st.booleans(), st.booleans(), st.integers(1, 10_000))


@given(_LINES, _WISHES)
def test_any_listing_gives_words_of_known_options_only(lines: list[str], wish: ScanWish) -> None:
    words = parse_options("\n".join(lines)).arguments(wish)
    names = [word.partition("=")[0] for word in words]
    values = [names[at + 1] for at, name in enumerate(names) if name in ("-x", "-y")]
    assert set(names) - set(values) <= {"--source", "--mode", "--resolution", "-x", "-y"}
    assert all(0 < float(value) <= 297 for value in values)
