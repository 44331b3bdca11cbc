"""``motcua gateway-import``, run as the operator runs it: beside the gateway that serves, while the line is dead."""

from __future__ import annotations

from pathlib import Path

from counter.carry_events import ExportFilings, FilingsExported
from counter.events import FilingChanged
from counter.model.filing import SyncState
from tests.end2end.conftest import Desk
from tests.end2end.programs import motcua


def test_the_stick_is_taken_once_and_the_line_finds_it_there(desk: Desk, tmp_path: Path) -> None:
    draft = desk.ready_draft(tmp_path)
    desk.ground.line.cut()
    filed = desk.file(draft).filing
    desk.ground.office.desk.submit(ExportFilings(tmp_path / "ho-so"))
    exported = desk.wait(FilingsExported)
    taken = motcua("gateway-import", exported.file, state=desk.state)
    assert taken.returncode == 0, taken.stdout + taken.stderr
    assert f"nhận mới {exported.filings}, đã có 0, bị từ chối 0, đang gửi dở qua mạng 0" in taken.stdout
    again = motcua("gateway-import", exported.file, state=desk.state)
    assert again.returncode == 0
    assert f"nhận mới 0, đã có {exported.filings}, bị từ chối 0" in again.stdout
    for private in (filed.filer_name, filed.filer_number):
        assert private not in taken.stdout + taken.stderr

    desk.ground.restore_line()
    delivered = desk.wait(
        FilingChanged, where=lambda e: e.filing.id == filed.id and e.filing.sync is SyncState.DELIVERED
    ).filing
    assert delivered.code is not None
