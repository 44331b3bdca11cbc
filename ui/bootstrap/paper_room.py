"""The desk's papers page by page: scanned, taken from files, looked at; two threads of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from counter.catalogue.catalogue import Catalogue
from counter.events import AttachPaper
from counter.identity_events import AskIdentity, AttestIdentity
from counter.page_events import (
    CancelScan,
    DrawPages,
    ListScanners,
    LookAtPaper,
    OfferPapers,
    PaperReady,
    ScanPaper,
    TakeFiles,
    TakeOffered,
    TakePicture,
)
from counter.ports import Scanner
from counter.services.attach_paper import AttachPaperToDraft
from counter.services.attest_identity import AttestPersonsIdentity, TellIdentity
from counter.services.desk import Desk
from counter.services.earlier_papers import OfferEarlierPapers, TakeOfferedPaper
from counter.services.edit_pages import EDITS, EditPages, HandOn, ShowPaper
from counter.services.keep_paper import Keeping
from counter.services.prepare_papers import DrawPaper, KeepReady, PrepareFiles, Scanning
from counter.services.say_signing import SayHowSigned, TellSigning
from counter.signing_events import AskSigning, SaySigning
from counter.training.sheets import training_sheets
from counter.worker import Worker
from devices.scanner.played import PlayedScanner
from devices.scanner.system import system_scanner


@dataclass(frozen=True, slots=True)
class PaperRoom:
    """``use_cases``: the desk thread's part. ``scan`` waits for the metal, ``pages`` works on pictures."""

    scanner: Scanner
    scan: Worker
    pages: Worker
    use_cases: Mapping[type, Callable[[Any], None]]

    def start(self) -> None:
        self.pages.start()
        self.scan.start()

    def stop(self) -> bool:
        """A scan is not waited for. True if both threads ended in time."""
        self.scanner.cancel()
        return all([self.pages.stop(), self.scan.stop()])


def paper_room(keeping: Keeping, arriving: Keeping, catalogue: Catalogue, *, training: bool) -> PaperRoom:
    """Nothing runs yet. ``keeping``: as the officer may; ``arriving``: what was begun comes in behind the lock too.

    A training station's scanner is played: what lies in it is nobody's.
    """
    played = PlayedScanner("Máy quét tập huấn", partial(keeping.press, training_sheets))
    scanner: Scanner = played if training else system_scanner()
    scanning = Scanning(scanner, keeping.clock, keeping.post, keeping.press)
    scan = Worker("scan", Desk({ListScanners: scanning.find, ScanPaper: scanning.scan}).handle, keeping.post)
    preparing = PrepareFiles(keeping.clock, keeping.post, keeping.press)
    handlers: dict[type, Callable[[Any], None]] = {
        TakeFiles: preparing,
        TakePicture: preparing,
        DrawPages: DrawPaper(keeping.post, keeping.press),
    }
    pages = Worker("pages", Desk(handlers).handle, keeping.post)
    to_scan, to_pages, editing = HandOn(keeping, scan.submit), HandOn(keeping, pages.submit), EditPages(keeping)
    return PaperRoom(
        scanner,
        scan,
        pages,
        {
            AttachPaper: AttachPaperToDraft(keeping),
            ListScanners: to_scan,
            ScanPaper: to_scan,
            CancelScan: lambda _command: scanner.cancel(),
            TakeFiles: to_pages,
            TakePicture: to_pages,
            PaperReady: KeepReady(arriving),
            LookAtPaper: ShowPaper(keeping, pages),
            **dict.fromkeys(EDITS, editing),
            OfferPapers: OfferEarlierPapers(keeping, catalogue),
            TakeOffered: TakeOfferedPaper(keeping, catalogue),
            AttestIdentity: AttestPersonsIdentity(keeping, catalogue),
            AskIdentity: TellIdentity(keeping),
            SaySigning: SayHowSigned(keeping),
            AskSigning: TellSigning(keeping),
        },
    )
