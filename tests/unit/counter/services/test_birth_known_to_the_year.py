"""Whoever was born in a year, and no more is known, is checked and printed as that."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from counter.forms.engine import evaluate
from counter.model.partial_date import PartialDate
from counter.paper_events import PrintDeclaration
from counter.services.prefill_draft import form_of
from counter.services.print_declaration import DeclarationPrinting
from tests.fakes.whole_desk import WholeDesk, read, register_says, the_catalogue

WHO = "birth_year_only"


class Tray:
    """``counter.ports.Printer`` that keeps the text of the last sheet."""

    text = ""

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        document = pypdfium2.PdfDocument(pdf)
        self.text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
        document.close()
        return Path(title)


@pytest.mark.parametrize("code", [one.code for one in the_catalogue().procedures if one.form])
def test_every_declaration_takes_it(desk: WholeDesk, code: str) -> None:
    birth = register_says(WHO).birth
    assert birth == PartialDate(birth.year), "the register knows the year alone"
    draft = desk.open(code, read(WHO))
    form = form_of(the_catalogue().get(code))
    state = evaluate(form, draft.answers, desk.now.date())
    born = [one for one in state.fields if one.answer is not None and one.answer.value == birth.iso()]
    assert not [one.field.pointer for one in born if one.problem]


@pytest.mark.parametrize("code", ["1.001456", "1.004194", "1.004873", "3.000333"])
def test_it_is_printed_as_the_year(desk: WholeDesk, code: str) -> None:
    draft, tray = desk.open(code, read(WHO)), Tray()
    DeclarationPrinting(desk.paper_desk(tray))(PrintDeclaration(draft.id, by="lan"))
    year = str(register_says(WHO).birth.year)
    assert year in tray.text.replace(" ", "")
    assert f"01/01/{year}" not in tray.text
