"""Interlinked procedures on paper: data given once, each agency's declaration comes out."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from counter.model.filing import Json
from counter.paper_events import PaperPrinted, PrintDeclaration
from counter.services.print_declaration import DeclarationPrinting
from tests.fakes.whole_desk import WholeDesk, read, the_catalogue

BIRTH: dict[str, Json] = {
    "/child/name": "Đặng Minh An",
    "/child/birth": "2026-11-02",
    "/child/sex": "Nữ",
    "/mother/name": "Bùi Khánh Linh",
}


class Tray:
    """``counter.ports.Printer`` that keeps the text of what comes out, by title."""

    def __init__(self) -> None:
        self.sheets: dict[str, str] = {}

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        document = pypdfium2.PdfDocument(pdf)
        text = " ".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        self.sheets[title] = " ".join(text.split())
        return Path(f"{title}.pdf")


def test_each_declaration_has_what_was_said_once(desk: WholeDesk) -> None:
    draft = desk.answer(desk.open("3.000722", read("father")), BIRTH)
    tray = Tray()
    printing = DeclarationPrinting(desk.paper_desk(tray))
    printing(PrintDeclaration(draft.id, by="lan"))
    rules = the_catalogue().get("3.000722").parts
    assert len(tray.sheets) == 1 + len(rules) == 3
    assert all("ĐẶNG MINH AN" in text.upper() for text in tray.sheets.values())
    assert sum(isinstance(one, PaperPrinted) for one in desk.heard) == 3
    with desk.store.begin() as uow:
        assert len(uow.audit.of("declaration-printed")) == 1


def test_a_newborn_signs_nothing(desk: WholeDesk) -> None:
    """On the child's own CT01 stands the child; its father signs, on every sheet."""
    draft = desk.answer(desk.open("3.000722", read("father")), BIRTH)
    tray = Tray()
    DeclarationPrinting(desk.paper_desk(tray))(PrintDeclaration(draft.id, by="lan"))
    (residence,) = (text for title, text in tray.sheets.items() if "CT01" in title)
    signed = residence.partition("NGƯỜI KÊ KHAI")[2]
    assert "ĐẶNG MINH AN" in residence.partition("NGƯỜI KÊ KHAI")[0]
    assert "ĐẶNG MINH AN" not in signed
    assert "ĐẶNG MINH KHOA" in signed


def test_an_ordinary_procedure_prints_one(desk: WholeDesk) -> None:
    draft = desk.open("1.004873", read("divorced"))
    tray = Tray()
    printing = DeclarationPrinting(desk.paper_desk(tray))
    printing(PrintDeclaration(draft.id, by="lan"))
    assert len(tray.sheets) == 1
