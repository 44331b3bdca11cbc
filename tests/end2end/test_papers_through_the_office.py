"""Papers and people without a card through the whole machinery: real threads, real store, real gateway process."""

from __future__ import annotations

from pathlib import Path

from counter.events import DraftSaved, FilingChanged
from counter.identity_events import AttestIdentity, IdentityTold
from counter.model.filing import SyncState
from counter.model.identity import Attestation, IdentityKind
from counter.model.page_look import Doubt
from counter.model.scanning import ScanWish
from counter.page_events import (
    ListScanners,
    LookAtPaper,
    PageScanned,
    PagesShown,
    PaperTaken,
    ScannersFound,
    ScanPaper,
    TakeFiles,
    TurnPage,
)
from tests.end2end.conftest import Desk
from tests.fakes.guest_night import GUEST
from tests.fakes.paper_pages import encoded, sheet

# her number is the officer's word on her electronic card
ANSWERS = {name: said for name, said in GUEST.items() if name != "/informant/number"} | {"/guests/0/to": "2026-12-23"}


def test_files_and_scans_become_papers_on_their_own_threads_and_pages_are_turned(desk: Desk, tmp_path: Path) -> None:
    submit = desk.ground.office.desk.submit
    draft = desk.open("1.000894", None)
    photo = tmp_path / "ảnh.png"
    photo.write_bytes(encoded(sheet()))
    submit(TakeFiles(draft.id, "tthn", (photo,)))
    taken = desk.wait(PaperTaken)
    assert taken.before == photo.stat().st_size
    submit(ListScanners())
    (scanner,) = desk.wait(ScannersFound).sources
    submit(ScanPaper(draft.id, "ly-hon-nam", ScanWish(scanner.device, feeder=True)))
    assert desk.wait(PageScanned).look.doubt is Doubt.NONE
    scanned = desk.wait(PaperTaken)
    submit(TurnPage(draft.id, scanned.paper, 0))
    papers = desk.wait(DraftSaved).draft.papers
    assert [(paper.id, paper.requirement) for paper in papers] == [
        (taken.paper, "tthn"),
        (scanned.paper, "ly-hon-nam"),
    ]
    submit(LookAtPaper(draft.id, taken.paper))
    shown = desk.wait(PagesShown)
    assert (shown.paper, len(shown.looks)) == (taken.paper, 1)


def test_a_filing_on_an_officers_word_is_taken_by_the_gateway(desk: Desk) -> None:
    draft = desk.open("2.001159", None)
    said = Attestation(IdentityKind.ELECTRONIC_ID, "001179000123", face_matched=True)
    desk.ground.office.desk.submit(AttestIdentity(draft.id, said))
    assert desk.wait(IdentityTold).attestation == said
    filing = desk.file(desk.answer(draft, ANSWERS)).filing
    done = (SyncState.DELIVERED, SyncState.REFUSED)
    settled = desk.wait(FilingChanged, where=lambda one: one.filing.id == filing.id and one.filing.sync in done)
    assert (settled.filing.sync, settled.filing.reason) == (SyncState.DELIVERED, "")
