"""The supervisor's list of mismatches: in words, out as CSV, and never with what either side says."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from counter.errors import AccountError, FailureCode, StoreError
from counter.events import PopulationArrived
from counter.model.account import AuditLine, Role
from counter.model.filing import Draft
from counter.model.partial_date import PartialDate
from counter.paper_events import ExportMismatches, ListMismatches, MismatchesExported, MismatchesListed
from counter.services.export_mismatches import HEADER, AskForMismatches, MismatchExport
from counter.services.list_mismatches import ListIdentityMismatches
from tests.fakes.whole_desk import MORNING, Remembered, WholeDesk, read, register_says, the_catalogue

WORDS = {
    "name": "họ tên",
    "birth": "ngày sinh",
    "sex": "giới tính",
    "number": "số định danh",
    "waiting": "Chưa nộp được",
    "settled": "Không còn chờ",
}


@pytest.fixture
def draft(desk: WholeDesk) -> Draft:
    """The chip says one birth date, the register another."""
    desk.add_account("lan")
    desk.add_account("duc", Role.SUPERVISOR)
    draft = desk.open("1.004873", read("divorced"))
    desk.do(PopulationArrived(draft.id, replace(register_says("divorced"), birth=PartialDate(1971, 2, 3))))
    return desk.draft(draft.id)


def export(desk: WholeDesk, folder: Path) -> list[list[str]]:
    MismatchExport(desk.store, the_catalogue(), desk.clock, desk.heard.append)(
        ExportMismatches(folder, WORDS, by="duc")
    )
    raw = desk.said(MismatchesExported).file.read_bytes()
    assert raw.startswith("\ufeff".encode())
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))


def test_the_list_names_officer_person_and_service(desk: WholeDesk, draft: Draft) -> None:
    desk.signed_in("duc", Role.SUPERVISOR)
    ListIdentityMismatches(desk.store, desk.session, desk.clock, desk.heard.append, the_catalogue())(ListMismatches())
    (one,) = desk.said(MismatchesListed).mismatches
    assert (one.draft, one.officer, one.what, one.waiting) == (draft.id, "Lan", ("birth",), True)
    assert one.title == the_catalogue().get("1.004873").short_title
    assert one.applicant == register_says("divorced").name.printed
    assert one.applicant not in repr(one)


def test_the_file_says_what_differs_and_not_what_either_side_says(
    desk: WholeDesk, draft: Draft, tmp_path: Path
) -> None:
    header, line = export(desk, tmp_path)
    assert tuple(header) == HEADER
    assert line[2:4] == ["Lan", draft.procedure]
    assert line[6:] == [register_says("divorced").name.printed, "ngày sinh", "Chưa nộp được"]
    text = desk.said(MismatchesExported).file.read_text(encoding="utf-8")
    assert "1971" not in text
    assert register_says("divorced").number.digits not in text
    assert (desk.trail()[-1].actor, desk.trail()[-1].action) == ("duc", "mismatches-exported")


def test_what_is_here_no_more_is_a_line_all_the_same(desk: WholeDesk, tmp_path: Path) -> None:
    with desk.store.begin() as work:
        for number, procedure in enumerate(("1.000894", "9.999999")):
            line = AuditLine(MORNING, "gone", "identity-mismatch", str(UUID(int=500 + number)), f"{procedure} name,sex")
            work.audit.append(line)
        work.commit()
    _header, *lines = export(desk, tmp_path)
    assert [line[2:4] for line in lines] == [["gone", "9.999999"], ["gone", "1.000894"]]
    assert [line[7] for line in lines] == ["họ tên; giới tính"] * 2


def test_without_room_nothing_is_noted(desk: WholeDesk, draft: Draft, tmp_path: Path) -> None:
    del draft
    with pytest.raises(StoreError) as caught:
        export(desk, tmp_path / "gone")
    assert caught.value.code is FailureCode.CARRIER_FULL
    assert desk.trail()[-1].action != "mismatches-exported"


def test_a_supervisor_asks_and_an_officer_may_not(desk: WholeDesk, tmp_path: Path) -> None:
    carry = Remembered()
    asking = AskForMismatches(desk.session, carry)
    with pytest.raises(AccountError) as caught:
        asking(ExportMismatches(tmp_path, WORDS))
    assert caught.value.code is FailureCode.ROLE_MISSING
    desk.signed_in("duc", Role.SUPERVISOR)
    asking(ExportMismatches(tmp_path, WORDS))
    assert carry.commands == [ExportMismatches(tmp_path, WORDS, by="duc")]
