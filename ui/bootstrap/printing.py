"""What is put on paper: asked for on the desk thread, which knows who is signed in, done on the paper thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from counter.catalogue.catalogue import Catalogue
from counter.events import PrintSlip, SlipSize
from counter.line_events import PrintOutage
from counter.page_events import PrintGuide
from counter.paper.press import Press
from counter.paper_events import PrintDeclaration, PrintMismatch
from counter.ports import Post, Printer, Submits
from counter.reasons import load_reasons
from counter.return_events import PrintReturn
from counter.services.doubted_slips import SettleDoubtedSlip, TellDoubtedSlips
from counter.services.explain_mismatch import MismatchPrinting
from counter.services.outage_record import AskForOutage, OutagePrinting
from counter.services.paper_desk import PaperDesk
from counter.services.print_declaration import AskForPaper, DeclarationPrinting
from counter.services.print_guide import GuidePrinting
from counter.services.print_return import ReturnPrinting
from counter.services.print_slips import AskForSlip, SlipPrinting
from counter.services.session import Session
from counter.slip_events import ListDoubtedSlips, SettleSlip
from counter.store.store import Store
from devices.printer.folder import FolderPrinter
from devices.printer.system import system_printer
from ui.bootstrap.station import Station, wall_clock


def asking_cases(session: Session, paper: Submits) -> dict[type, Callable[[Any], None]]:
    """For the desk thread."""
    asking = AskForPaper(session, paper)
    return {
        PrintSlip: AskForSlip(session, paper),
        SettleSlip: asking,
        PrintDeclaration: asking,
        PrintMismatch: asking,
        PrintReturn: asking,
        PrintGuide: asking,
        PrintOutage: AskForOutage(session, paper),
    }


def printing_cases(
    station: Station, store: Store, catalogue: Catalogue, post: Post, press: Press
) -> dict[type, Callable[[Any], None]]:
    """For the paper thread."""
    settings = station.settings
    printer = _printer(station)
    desk = PaperDesk(store, catalogue, settings.station, printer, wall_clock, post, press)
    slips = SlipPrinting(desk, SlipSize(settings.paper.size), settings.citizen.rating_address)
    return {
        PrintSlip: slips,
        ListDoubtedSlips: TellDoubtedSlips(store, post),
        SettleSlip: SettleDoubtedSlip(desk, slips),
        PrintOutage: OutagePrinting(store, settings.station, printer, wall_clock, post, press),
        PrintDeclaration: DeclarationPrinting(desk),
        PrintMismatch: MismatchPrinting(desk),
        PrintReturn: ReturnPrinting(desk, load_reasons()),
        PrintGuide: GuidePrinting(desk),
    }


def _printer(station: Station) -> Printer:
    """The folder of slips, readable by this user only; with a printer named, that printer, and no slip stays."""
    queue = station.settings.paper.printer
    if queue:
        return system_printer(station.spool_folder, queue="" if queue == "default" else queue)
    station.slips_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return FolderPrinter(station.slips_folder)
