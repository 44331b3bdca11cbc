"""Each look at a person's data stands in the trail, by whom and for what; who may not look sees nobody."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from counter.errors import AccountError, FailureCode
from counter.events import CardRead, Filed, FileDraft, ListQueue, PrintSlip, SlipKind
from counter.model.account import AuditLine, Role
from counter.model.filing import BusinessStatus, Filing
from counter.model.work import WorkList
from counter.page_events import OfferPapers
from counter.paper_events import ListMismatches, MismatchesListed, PrintDeclaration
from counter.services.list_filings import ListWaiting
from counter.services.list_mismatches import ListIdentityMismatches
from counter.services.note_card import NoteCardRead
from counter.services.print_declaration import DeclarationPrinting
from counter.services.print_slips import SlipPrinting
from counter.services.tell_history import TellFilingsHistory
from counter.store.store import Store
from counter.work_events import ListWork, TellHistory
from tests.fakes.shipped_catalogue import the_catalogue
from tests.fakes.told_desk import ToldDesk
from tests.fakes.whole_desk import MORNING, WholeDesk, read

LATER = MORNING + timedelta(hours=2)


class Tray:
    """``counter.ports.Printer`` that counts its sheets."""

    def __init__(self) -> None:
        self.sheets: list[str] = []

    def print_pdf(self, _pdf: bytes, title: str) -> Path:
        self.sheets.append(title)
        return Path(f"{title}.pdf")


@pytest.fixture
def filing(desk: WholeDesk, judgment: bytes) -> Filing:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.sign()
    return desk.said(Filed).filing


def looks(desk: WholeDesk, action: str) -> list[tuple[str, str, str]]:
    return [(one.actor, one.subject, one.purpose) for one in desk.trail() if one.action == action]


def officers(desk: WholeDesk) -> Store:
    """As the bootstrap hands it to what an officer asks for."""
    return desk.store.on_behalf_of(lambda: desk.session.username)


def test_the_queue_is_noted_when_somebody_opens_it_and_not_when_its_own_news_come(
    desk: WholeDesk, filing: Filing
) -> None:
    desk.do(ListQueue())
    assert looks(desk, "people-listed") == []
    desk.do(ListQueue(looked=True))
    desk.do(ListQueue(looked=True))
    assert looks(desk, "people-listed") == [("lan", str(filing.id), "queue")]
    desk.now += timedelta(days=1)
    desk.do(ListQueue(looked=True))
    assert len(looks(desk, "people-listed")) == 2, "tomorrow is another look"


def test_a_work_list_is_noted_by_its_name_and_a_count_is_no_look(desk: WholeDesk, judgment: bytes) -> None:
    told = ToldDesk(desk)
    filed = told.filed(judgment)
    told.tell(filed.id, BusinessStatus.SUPPLEMENT_ASKED, LATER, reason="Bản án mờ dấu.", by="Chuyên viên")
    told.do(ListWork())
    assert looks(desk, "people-listed") == []
    told.do(ListWork(WorkList.ASKED))
    assert looks(desk, "people-listed") == [("lan", str(filed.id), "asked")]


def test_a_history_is_noted_each_day_that_it_is_looked_at(desk: WholeDesk, filing: Filing) -> None:
    telling = TellFilingsHistory(desk.store, desk.session, desk.clock, desk.heard.append)
    for _ in range(2):
        telling(TellHistory(filing.id))
    desk.now += timedelta(days=1)
    telling(TellHistory(filing.id))
    assert looks(desk, "history-told") == [("lan", str(filing.id), "")] * 2


def test_a_card_is_noted_by_who_read_it_and_nothing_of_its_person(desk: WholeDesk) -> None:
    record = read("divorced")
    NoteCardRead(desk.store, desk.session, desk.clock)(CardRead(record))
    assert looks(desk, "card-read") == [("lan", "", "trusted")]
    assert record.number is not None
    assert record.number.digits not in repr(desk.trail())


def test_what_was_given_before_is_noted_once_it_is_shown(desk: WholeDesk, filing: Filing) -> None:
    again = desk.open("1.004873", read("divorced"))
    desk.do(OfferPapers(again.id))
    desk.do(OfferPapers(again.id))
    assert looks(desk, "earlier-papers-shown") == [("lan", str(again.id), "1.004873")]


class TestAnAdministrator:
    """Looks after accounts and serves nobody: a command past the screen shows and prints nothing of a citizen."""

    @pytest.fixture
    def administered(self, desk: WholeDesk, filing: Filing) -> WholeDesk:
        with desk.store.begin() as work:
            line = AuditLine(desk.now, "lan", "identity-mismatch", str(filing.id), f"{filing.procedure} birth")
            work.audit.append(line)
            work.commit()
        desk.signed_in("quan", Role.ADMINISTRATOR)
        desk.heard.clear()
        return desk

    def test_is_told_no_queue_and_no_history(self, administered: WholeDesk, filing: Filing) -> None:
        desk = administered
        ListWaiting(officers(desk), desk.session, desk.clock, desk.heard.append)(ListQueue(looked=True))
        assert desk.heard == []
        telling = TellFilingsHistory(officers(desk), desk.session, desk.clock, desk.heard.append)
        with pytest.raises(AccountError) as refused:
            telling(TellHistory(filing.id))
        assert refused.value.code is FailureCode.ROLE_MISSING

    def test_prints_nobody_s_slip_and_no_declaration(self, administered: WholeDesk, filing: Filing) -> None:
        tray = Tray()
        paper = administered.paper_desk(tray)
        slips, declarations = SlipPrinting(paper), DeclarationPrinting(paper)
        with pytest.raises(AccountError):
            slips(PrintSlip(filing.id, SlipKind.CONFIRMATION, again=True, by="quan"))
        with pytest.raises(AccountError):
            declarations(PrintDeclaration(filing.id, by="quan"))
        assert tray.sheets == []
        slips(PrintSlip(filing.id, SlipKind.CONFIRMATION))
        assert len(tray.sheets) == 1, "by itself it comes out whoever is signed in"

    def test_sees_that_something_differed_and_not_whose_it_is(self, administered: WholeDesk, filing: Filing) -> None:
        desk = administered
        listing = ListIdentityMismatches(officers(desk), desk.session, desk.clock, desk.heard.append, the_catalogue())
        listing(ListMismatches())
        (seen,) = desk.said(MismatchesListed).mismatches
        assert (seen.code, seen.applicant) == (str(filing.provisional), "")
        desk.signed_in("chi", Role.SUPERVISOR)
        listing(ListMismatches())
        (seen,) = desk.said(MismatchesListed).mismatches
        assert seen.applicant == filing.filer_name
        assert [one[0] for one in looks(desk, "people-listed")] == ["quan", "chi"]


def test_behind_the_lock_the_queue_says_nothing(desk: WholeDesk, filing: Filing) -> None:
    desk.session.locked = True
    desk.heard.clear()
    ListWaiting(officers(desk), desk.session, desk.clock, desk.heard.append)(ListQueue())
    assert desk.heard == []
