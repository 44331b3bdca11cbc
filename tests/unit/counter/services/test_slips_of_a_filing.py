"""Slips: what they say comes from the frozen filing; when they come follows line and acceptance."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
import zxingcpp

from counter.errors import FailureCode, PaperError, StoreError
from counter.events import (
    Filed,
    FilingChanged,
    LineChanged,
    PrintSlip,
    SlipKind,
    SlipPrinted,
    SlipSize,
)
from counter.ledger.compact import MARK, read_qr
from counter.ledger.judgment import Proven, judge
from counter.ledger.proof import SUFFIX
from counter.model.filing import BusinessStatus, DossierCode, Filing, SyncState
from counter.services.print_slips import SlipPrinting, SlipsAsTheyCome
from counter.services.slips import answers_of, confirmation_of, receipt_of
from tests.fakes.whole_desk import MORNING, Remembered, WholeDesk, the_catalogue

CODE = DossierCode("H15.50.05.13-261120-0007")


class Tray:
    """``counter.ports.Printer`` that keeps what comes out."""

    def __init__(self, folder: Path, *, jammed: bool = False) -> None:
        self.folder = folder
        self.sheets: list[tuple[bytes, str]] = []
        self._jammed = jammed

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        if self._jammed:
            raise PaperError(FailureCode.PRINT_FAILED)
        self.sheets.append((pdf, title))
        return self.folder / f"{title}.pdf"


def accepted(filing: Filing) -> Filing:
    return replace(
        filing,
        code=CODE,
        business=BusinessStatus.ACCEPTED,
        sync=SyncState.DELIVERED,
        accepted_at=MORNING,
        appointment=MORNING + timedelta(days=3),
    )


def printing(desk: WholeDesk, tray: Tray) -> SlipPrinting:
    return SlipPrinting(desk.paper_desk(tray))


class TestContent:
    def test_the_frozen_answers_come_back_with_their_sources(self, desk: WholeDesk, filing: Filing) -> None:
        answers = answers_of(filing)
        assert answers["/requester/name"].value == "Trần Thị Bích Ngọc"
        assert answers["/requester/name"].source.value == "chip"

    def test_the_confirmation_before_and_after_the_official_code(self, desk: WholeDesk, filing: Filing) -> None:
        procedure = the_catalogue().get(filing.procedure, filing.version)
        before = confirmation_of(filing, procedure, desk.station, officer="Lan Anh", place_in_line=4, reprinted_at=None)
        assert (before.code, before.provisional, before.place_in_line) == (filing.provisional.text, True, 4)
        assert before.training
        after = confirmation_of(
            accepted(filing), procedure, desk.station, officer="Lan Anh", place_in_line=4, reprinted_at=None
        )
        assert (after.code, after.provisional) == (CODE.text, False)

    def test_no_slip_shows_a_whole_number_and_the_qr_no_person(self, desk: WholeDesk, filing: Filing) -> None:
        procedure = the_catalogue().get(filing.procedure, filing.version)
        content = receipt_of(
            accepted(filing), procedure, desk.station, officer="Lan Anh", accepted_at=MORNING, reprinted_at=None
        )
        assert filing.filer_number not in content.person.number
        assert content.person.number.startswith(filing.filer_number[:4])
        assert content.qr == f"MOTCUA1:{CODE}:{filing.digest[:8].hex()}"
        assert content.appointment == MORNING + timedelta(days=3)


class TestPrinting:
    @pytest.mark.parametrize("size", SlipSize)
    def test_a_confirmation_comes_out_and_is_noted(self, desk: WholeDesk, filing: Filing, size: SlipSize) -> None:
        tray = Tray(desk.folder)
        printing(desk, tray)(PrintSlip(filing.id, SlipKind.CONFIRMATION, size))
        ((pdf, title),) = tray.sheets
        assert pdf.startswith(b"%PDF")
        assert title == f"confirmation-{filing.provisional}"
        assert desk.said(SlipPrinted).kind is SlipKind.CONFIRMATION
        line = desk.trail()[-1]
        assert (line.action, line.subject, line.purpose) == ("confirmation-printed", str(filing.id), "")

    def test_the_slip_proves_its_place_and_so_does_the_text_beside_it(self, desk: WholeDesk, filing: Filing) -> None:
        tray = Tray(desk.folder)
        printing(desk, tray)(PrintSlip(filing.id, SlipKind.CONFIRMATION))
        ((pdf, title),) = tray.sheets
        with desk.store.begin() as work:
            keys = [log.signer.key for log in work.ledger.logs()]
        document = pypdfium2.PdfDocument(pdf)
        picture = document[0].render(scale=300 / 72).to_pil()
        document.close()
        (qr,) = [one.text for one in zxingcpp.read_barcodes(picture) if one.text.startswith(MARK)]
        code, scanned = read_qr(qr)
        beside = (desk.folder / f"{title}{SUFFIX}").read_text(encoding="utf-8")
        assert code == filing.provisional.text
        assert str(scanned) == beside
        verdict = judge(scanned, keys)
        assert isinstance(verdict, Proven)
        assert (verdict.number, verdict.subject.opening.digest) == (1, filing.digest)

    def test_a_second_print_is_noted_as_one(self, desk: WholeDesk, filing: Filing) -> None:
        printing(desk, Tray(desk.folder))(PrintSlip(filing.id, SlipKind.CONFIRMATION, again=True))
        assert desk.trail()[-1].purpose == "again"

    def test_no_receipt_before_there_is_an_appointment(self, desk: WholeDesk, filing: Filing) -> None:
        tray = Tray(desk.folder)
        with pytest.raises(PaperError) as caught:
            printing(desk, tray)(PrintSlip(filing.id, SlipKind.RECEIPT))
        assert caught.value.code is FailureCode.PRINT_FAILED
        assert tray.sheets == []

    def test_the_receipt_after_acceptance(self, desk: WholeDesk, filing: Filing) -> None:
        with desk.store.begin() as work:
            work.filings.update(accepted(filing))
            work.commit()
        tray = Tray(desk.folder)
        printing(desk, tray)(PrintSlip(filing.id, SlipKind.RECEIPT))
        assert tray.sheets[0][1] == f"receipt-{CODE}"

    def test_a_printer_that_fails_leaves_no_line_that_it_printed(self, desk: WholeDesk, filing: Filing) -> None:
        before = desk.trail()
        with pytest.raises(PaperError):
            printing(desk, Tray(desk.folder, jammed=True))(PrintSlip(filing.id, SlipKind.CONFIRMATION))
        assert desk.trail() == before

    def test_a_filing_that_nobody_knows(self, desk: WholeDesk) -> None:
        with pytest.raises(StoreError) as caught:
            printing(desk, Tray(desk.folder))(PrintSlip(UUID(int=9), SlipKind.CONFIRMATION))
        assert caught.value.code is FailureCode.NOT_FOUND


class TestAsTheyCome:
    """Which slip is due when, with the line up and down."""

    @pytest.fixture
    def tray(self) -> Remembered:
        return Remembered()

    @pytest.fixture
    def slips(self, tray: Remembered) -> SlipsAsTheyCome:
        return SlipsAsTheyCome(tray, the_catalogue(), SlipSize.A5)

    UP = LineChanged(up=True, waiting=0)
    DOWN = LineChanged(up=False, waiting=1)

    @staticmethod
    def printed(tray: Remembered) -> list[SlipKind]:
        return [command.kind for command in tray.commands if isinstance(command, PrintSlip)]

    def test_without_a_line_at_once(self, slips, tray, filing: Filing) -> None:
        slips.hear(Filed(filing, present_at_filing=True))
        assert self.printed(tray) == [SlipKind.CONFIRMATION]

    def test_with_one_it_waits_for_the_official_code(self, slips, tray, filing: Filing) -> None:
        slips.hear(self.UP)
        slips.hear(Filed(filing, present_at_filing=True))
        slips.hear(FilingChanged(replace(filing, sync=SyncState.IN_FLIGHT)))
        assert self.printed(tray) == []
        slips.hear(FilingChanged(replace(filing, sync=SyncState.REGISTERED, code=CODE)))
        slips.hear(FilingChanged(replace(filing, sync=SyncState.DELIVERED, code=CODE)))
        assert self.printed(tray) == [SlipKind.CONFIRMATION]

    def test_or_for_an_attempt_that_failed(self, slips, tray, filing: Filing) -> None:
        slips.hear(self.UP)
        slips.hear(Filed(filing, present_at_filing=True))
        slips.hear(FilingChanged(replace(filing, sync=SyncState.RETRY)))
        assert self.printed(tray) == [SlipKind.CONFIRMATION]

    def test_what_the_gateway_refused_gets_none(self, slips, tray, filing: Filing) -> None:
        slips.hear(self.UP)
        slips.hear(Filed(filing, present_at_filing=True))
        slips.hear(FilingChanged(replace(filing, sync=SyncState.REFUSED)))
        slips.hear(self.DOWN)
        assert self.printed(tray) == []

    def test_or_for_the_line_to_go(self, slips, tray, filing: Filing) -> None:
        slips.hear(self.UP)
        slips.hear(Filed(filing, present_at_filing=True))
        slips.hear(self.DOWN)
        slips.hear(self.UP)
        slips.hear(FilingChanged(replace(filing, sync=SyncState.DELIVERED, code=CODE)))
        assert self.printed(tray) == [SlipKind.CONFIRMATION], "one, not one for each"

    def test_the_receipt_once_on_acceptance(self, slips, tray, filing: Filing) -> None:
        slips.hear(Filed(filing, present_at_filing=True))
        for _ in range(3):
            slips.hear(FilingChanged(accepted(filing)))
        assert self.printed(tray) == [SlipKind.CONFIRMATION, SlipKind.RECEIPT]

    def test_accepted_in_the_same_breath_both_come_in_order(self, slips, tray, filing: Filing) -> None:
        slips.hear(self.UP)
        slips.hear(Filed(filing, present_at_filing=True))
        slips.hear(FilingChanged(accepted(filing)))
        assert self.printed(tray) == [SlipKind.CONFIRMATION, SlipKind.RECEIPT]

    def test_no_mau_01_where_the_agency_gives_its_own_slip(self, slips, tray, filing: Filing) -> None:
        """Residence: the police's CT04 (field.md §1.10)."""
        residence = the_catalogue().get("1.004194")
        slips.hear(FilingChanged(replace(accepted(filing), procedure=residence.code, version=residence.version)))
        assert self.printed(tray) == []
