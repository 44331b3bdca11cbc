"""F9 on an interlinked service: one filing, and in it the declarations of every agency, each with its code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from counter.events import Filed, FileDraft
from counter.model.filing import Filing
from counter.paper_events import PrintDeclaration
from counter.services.print_declaration import DeclarationPrinting
from tests.fakes.whole_desk import WholeDesk

VECTOR: dict[str, Any] = json.loads(
    (Path(__file__).parents[3] / "data" / "forms" / "2.002913.json").read_text(encoding="utf-8")
)


class Tray:
    """``counter.ports.Printer`` that keeps the titles of what comes out."""

    def __init__(self) -> None:
        self.titles: list[str] = []

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        assert pdf.startswith(b"%PDF")
        self.titles.append(title.split("-2", maxsplit=1)[0])
        return Path(f"{title}.pdf")


def filed(desk: WholeDesk, paper: bytes) -> Filing:
    """Nobody's card: all of it typed."""
    draft = desk.open("2.002913")
    desk.answer(draft, VECTOR["answers"])
    desk.attach(draft, paper, "bao-tu")
    desk.do(FileDraft(draft.id))
    return desk.said(Filed).filing


def test_the_filing_names_the_declarations_that_it_yields(desk: WholeDesk, judgment: bytes) -> None:
    assert json.loads(filed(desk, judgment).manifest)["parts"] == VECTOR["parts"]


def test_each_prints_on_its_own_official_form(desk: WholeDesk, judgment: bytes) -> None:
    filing, tray = filed(desk, judgment), Tray()
    DeclarationPrinting(desk.paper_desk(tray))(PrintDeclaration(filing.id, by="lan"))
    assert tray.titles == ["declaration-LT-KT", "declaration-TK-KT", "declaration-CT01"]


def test_a_birth_prints_on_the_forms_of_the_registrar_and_of_the_police(desk: WholeDesk) -> None:
    """Before it is filed: the consents on the CT01 are signatures."""
    draft, tray = desk.open("3.000722"), Tray()
    desk.answer(draft, {"/child/name": "Đặng Minh An"})
    DeclarationPrinting(desk.paper_desk(tray))(PrintDeclaration(draft.id, by="lan"))
    assert tray.titles == ["declaration-LT-KS", "declaration-TK-KS", "declaration-CT01"]
