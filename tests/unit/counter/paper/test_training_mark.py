"""TẬP HUẤN stands on every page of what a training station prints, and on no page of what a live one does."""

from __future__ import annotations

import pypdfium2
import pytest
from reportlab.platypus import Spacer

from counter.events import SlipSize
from counter.paper.sheet import TRAINING_MARK, set_pages, sheet_of


def pages(size: SlipSize, *, training: bool, counted: bool) -> list[str]:
    story = [Spacer(1, 250) for _ in range(9)]  # more than fits two pages
    pdf = pypdfium2.PdfDocument(
        set_pages(sheet_of(size), story, title="Phiếu", foot="Mã hồ sơ: …", training=training, counted=counted)
    )
    try:
        return [page.get_textpage().get_text_range() for page in pdf]
    finally:
        pdf.close()


@pytest.mark.parametrize("counted", [False, True])
@pytest.mark.parametrize("size", list(SlipSize))
def test_every_page_of_a_training_paper_says_so(size: SlipSize, *, counted: bool) -> None:
    printed = pages(size, training=True, counted=counted)
    assert len(printed) > 2
    assert all(TRAINING_MARK in page for page in printed)


@pytest.mark.parametrize("size", list(SlipSize))
def test_no_page_of_a_live_paper_does(size: SlipSize) -> None:
    assert not any("TẬP HUẤN" in page for page in pages(size, training=False, counted=True))
