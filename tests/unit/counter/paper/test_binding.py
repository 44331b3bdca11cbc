"""Pages are turned, moved and put together without being drawn anew; a signed file is left alone."""

from __future__ import annotations

import contextlib

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.errors import FailureCode, PaperError
from counter.model.leaf import Leaf
from counter.paper.attachment import inspect_attachment
from counter.paper.binding import bind, is_signed
from tests.fakes.paper_pages import drawn, encoded, sheet, signed_pdf, stack, tones

THREE = stack(250, 200, 150)


def refusal(sources: list[bytes], leaves: list[Leaf]) -> FailureCode:
    with pytest.raises(PaperError) as refused:
        bind(sources, leaves)
    return refused.value.code


def test_pages_stand_in_the_order_of_the_leaves() -> None:
    assert tones(bind([THREE], [Leaf(0, 2), Leaf(0, 0), Leaf(0, 1)])) == [150, 250, 200]


def test_pages_of_several_files_and_kinds_become_one() -> None:
    other = encoded(sheet(100), "JPEG")
    assert tones(bind([THREE, other], [Leaf(1, 0), Leaf(0, 1)])) == [100, 200]


@pytest.mark.parametrize(("quarters", "dark"), [(0, "top"), (1, "right"), (2, "bottom"), (3, "left"), (4, "top")])
def test_a_page_is_turned_clockwise(quarters: int, dark: str) -> None:
    (page,) = drawn(bind([encoded(sheet())], [Leaf(0, 0, quarters)]))
    middle = (page.width // 2, page.height // 2)
    edges = {
        "top": (middle[0], 3),
        "right": (page.width - 4, middle[1]),
        "bottom": (middle[0], page.height - 4),
        "left": (3, middle[1]),
    }
    assert [name for name, at in edges.items() if page.getpixel(at) < 60] == [dark]


def test_turning_four_times_by_one_is_not_turning() -> None:
    pdf = encoded(sheet())
    for _ in range(4):
        pdf = bind([pdf], [Leaf(0, 0, 1)])
    assert drawn(pdf)[0].getpixel((150, 3)) < 60


def test_the_same_pages_give_the_same_bytes() -> None:
    leaves = [Leaf(0, 1), Leaf(0, 0, 3)]
    assert bind([THREE], leaves) == bind([THREE], leaves)
    assert bind([THREE], leaves) != bind([THREE], leaves[:1])


def test_a_signed_file_is_not_touched() -> None:
    assert is_signed(signed_pdf())
    assert not is_signed(THREE)
    assert refusal([signed_pdf()], [Leaf(0, 0, 1)]) is FailureCode.PAPER_SEALED


def test_no_page_is_no_paper() -> None:
    assert refusal([THREE], []) is FailureCode.PAPER_EMPTY


@pytest.mark.parametrize("leaf", [Leaf(0, 3), Leaf(0, -4), Leaf(1, 0)])
def test_a_page_that_is_not_there_cannot_be_bound(leaf: Leaf) -> None:
    assert refusal([THREE], [leaf]) is FailureCode.PAPER_UNREADABLE


@settings(max_examples=40)
@given(st.lists(st.builds(Leaf, st.just(0), st.integers(0, 2), st.integers(-8, 8)), min_size=1, max_size=8))
def test_any_order_and_turning_keeps_every_page_readable(leaves: list[Leaf]) -> None:
    pdf = bind([THREE], leaves)
    assert inspect_attachment(pdf, "a.pdf", 10_000_000).pages == len(leaves)
    document = pypdfium2.PdfDocument(pdf)
    assert [document[at].get_rotation() for at in range(len(document))] == [90 * leaf.quarters % 360 for leaf in leaves]
    document.close()


@settings(max_examples=60)
@given(st.integers(0, len(THREE) - 1), st.integers(0, 255), st.integers(0, 400))
def test_damaged_files_end_in_one_kind_of_refusal(place: int, value: int, cut: int) -> None:
    damaged = THREE[:place] + bytes([value]) + THREE[place + 1 + cut :]
    with contextlib.suppress(PaperError):
        bind([damaged], [Leaf(0, 0, 1)])
