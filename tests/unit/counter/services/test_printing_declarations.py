"""Declarations and explanations from the desk: whose content is printed, who asked, what the register of mismatches says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest

from counter.errors import AccountError, FailureCode, PaperError, StoreError
from counter.events import ChallengeFailed, FileDraft, OpenDraft, PopulationArrived, SetAnswer, SignOut
from counter.forms.engine import conflicts
from counter.model.account import Role
from counter.model.citizen import Citizen
from counter.model.filing import Draft
from counter.model.partial_date import PartialDate
from counter.paper_events import ListMismatches, MismatchesListed, PaperPrinted, PrintDeclaration, PrintMismatch
from counter.services.explain_mismatch import MismatchPrinting
from counter.services.list_mismatches import ListIdentityMismatches
from counter.services.print_declaration import AskForPaper, DeclarationPrinting
from tests.fakes.whole_desk import Remembered, WholeDesk, read, register_says, the_catalogue

OTHER: Citizen = replace(register_says("divorced"), birth=PartialDate(1971, 2, 3))


class Tray:
    """``counter.ports.Printer`` that keeps what comes out."""

    def __init__(self, *, jammed: bool = False) -> None:
        self.sheets: list[tuple[bytes, str]] = []
        self._jammed = jammed

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        if self._jammed:
            raise PaperError(FailureCode.PRINT_FAILED)
        self.sheets.append((pdf, title))
        return Path(f"{title}.pdf")

    @property
    def text(self) -> str:
        """Of the last sheet, single spaces."""
        document = pypdfium2.PdfDocument(self.sheets[-1][0])
        text = " ".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        return " ".join(text.split())


def declarations(desk: WholeDesk, tray: Tray) -> DeclarationPrinting:
    return DeclarationPrinting(desk.paper_desk(tray))


def explanations(desk: WholeDesk, tray: Tray) -> MismatchPrinting:
    return MismatchPrinting(desk.paper_desk(tray))


def listing(desk: WholeDesk) -> ListIdentityMismatches:
    return ListIdentityMismatches(desk.store, desk.session, desk.clock, desk.heard.append, the_catalogue())


def told(desk: WholeDesk, action: str) -> list[tuple[str, str, str]]:
    with desk.store.begin() as work:
        return [(one.actor, one.subject, one.purpose) for one in work.audit.of(action)]


@pytest.fixture
def conflicting(desk: WholeDesk) -> Draft:
    """The chip says one birth date, the register another."""
    draft = desk.open("1.004873", read("divorced"))
    desk.do(PopulationArrived(draft.id, OTHER))
    return desk.draft(draft.id)


def test_a_draft_is_printed_as_it_stands(desk: WholeDesk, judgment: bytes) -> None:
    draft, tray = desk.ready(judgment), Tray()
    declarations(desk, tray)(PrintDeclaration(draft.id, by="lan"))
    assert "TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN" in tray.text
    assert "12/2024/QĐST-HNGĐ" in tray.text
    assert register_says("divorced").name.printed in tray.text
    assert "TẬP HUẤN" in tray.text, "this is a training station"
    assert desk.said(PaperPrinted).dossier == draft.id
    assert told(desk, "declaration-printed") == [("lan", str(draft.id), "")]


def test_a_filing_is_printed_as_it_was_frozen(desk: WholeDesk, judgment: bytes) -> None:
    draft, tray = desk.ready(judgment), Tray()
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    declarations(desk, tray)(PrintDeclaration(draft.id, large=True, by="lan"))
    assert "12/2024/QĐST-HNGĐ" in tray.text
    assert told(desk, "declaration-printed") == [("lan", str(draft.id), "large")]


def test_the_file_is_named_without_the_person(desk: WholeDesk, judgment: bytes) -> None:
    draft, tray = desk.ready(judgment), Tray()
    declarations(desk, tray)(PrintDeclaration(draft.id, by="lan"))
    (_, title), person = tray.sheets[0], register_says("divorced")
    assert title.startswith("declaration-TK-XNTTHN-261120-")
    assert person.number.digits not in title
    assert person.name.printed not in title


def test_what_is_not_there_is_not_printed(desk: WholeDesk) -> None:
    for printing, command in (
        (declarations(desk, Tray()), PrintDeclaration(UUID(int=99), by="lan")),
        (explanations(desk, Tray()), PrintMismatch(UUID(int=99), (), by="lan")),
    ):
        with pytest.raises(StoreError) as caught:
            printing(command)  # type: ignore[operator]  # each its own command
        assert caught.value.code is FailureCode.NOT_FOUND


def test_a_jammed_printer_is_no_printed_paper(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    with pytest.raises(PaperError):
        declarations(desk, Tray(jammed=True))(PrintDeclaration(draft.id, by="lan"))
    assert told(desk, "declaration-printed") == []


def test_the_desk_thread_says_who_asked(desk: WholeDesk) -> None:
    paper = Remembered()
    asking = AskForPaper(desk.session, paper)
    asking(PrintDeclaration(UUID(int=1)))
    asking(PrintMismatch(UUID(int=1), ()))
    assert [one.by for one in paper.commands] == ["lan", "lan"]  # type: ignore[attr-defined]  # both have it
    desk.do(SignOut())
    with pytest.raises(AccountError):
        asking(PrintDeclaration(UUID(int=1)))


def test_the_explanation_says_both_words_and_the_roads(desk: WholeDesk, conflicting: Draft) -> None:
    tray = Tray()
    found = tuple(one for one in conflicts(read("divorced"), OTHER) if one.blocking)
    explanations(desk, tray)(PrintMismatch(conflicting.id, found, by="lan"))
    for words in (
        register_says("divorced").birth.printed(),
        "03/02/1971",
        "1.010039",
        "1.004859",
        "Công an Phường An Bình",
        "UBND Phường An Bình",
        "Giấy khai sinh",
        register_says("divorced").name.printed,
    ):
        assert words in tray.text
    assert len(pypdfium2.PdfDocument(tray.sheets[0][0])) == 1
    assert told(desk, "mismatch-explained") == [("lan", str(conflicting.id), "1.004873")]


def test_the_supervisor_sees_what_differed_and_for_whose_filing(desk: WholeDesk, conflicting: Draft) -> None:
    desk.signed_in("chi", Role.SUPERVISOR)
    listing(desk)(ListMismatches())
    (one,) = desk.said(MismatchesListed).mismatches
    assert (one.officer, one.draft, one.procedure, one.what, one.waiting) == (
        "lan",
        conflicting.id,
        "1.004873",
        ("birth",),
        True,
    )


def test_a_draft_looked_up_twice_is_listed_once(desk: WholeDesk, conflicting: Draft) -> None:
    desk.do(PopulationArrived(conflicting.id, replace(OTHER, sex=register_says("tenant").sex)))
    desk.signed_in("chi", Role.SUPERVISOR)
    listing(desk)(ListMismatches())
    assert [one.draft for one in desk.said(MismatchesListed).mismatches] == [conflicting.id]


def test_agreement_is_no_mismatch(desk: WholeDesk) -> None:
    desk.do(OpenDraft("1.004873", read("divorced")))
    desk.do(PopulationArrived(UUID(int=1), register_says("divorced")))
    desk.signed_in("chi", Role.SUPERVISOR)
    listing(desk)(ListMismatches())
    assert desk.said(MismatchesListed).mismatches == ()


def test_an_officer_gets_no_register_of_mismatches(desk: WholeDesk, conflicting: Draft) -> None:
    with pytest.raises(AccountError) as caught:
        listing(desk)(ListMismatches())
    assert caught.value.code is FailureCode.ROLE_MISSING


def test_the_trail_keeps_no_identity(desk: WholeDesk, conflicting: Draft) -> None:
    with desk.store.begin() as work:
        lines = " ".join(f"{one.action} {one.subject} {one.purpose}" for one in work.audit.last())
    assert "identity-mismatch" in lines
    assert "1971" not in lines
    assert OTHER.number.digits not in lines


def test_a_typed_answer_is_on_the_next_print(desk: WholeDesk, judgment: bytes) -> None:
    draft, tray = desk.ready(judgment), Tray()
    desk.do(SetAnswer(draft.id, "/purpose/kind", "ket_hon"))
    declarations(desk, tray)(PrintDeclaration(draft.id, by="lan"))
    assert "Kết hôn" in tray.text


def test_another_officers_draft_is_neither_printed_nor_explained(desk: WholeDesk, conflicting: Draft) -> None:
    tray = Tray()
    desk.add_account("mai")
    for printing, command in (
        (declarations(desk, tray), PrintDeclaration(conflicting.id, by="mai")),
        (explanations(desk, tray), PrintMismatch(conflicting.id, (), by="mai")),
    ):
        with pytest.raises(StoreError) as caught:
            printing(command)  # type: ignore[operator]  # each its own command
        assert caught.value.code is FailureCode.NOT_FOUND
    assert tray.sheets == []
    assert told(desk, "declaration-printed") == told(desk, "mismatch-explained") == []
