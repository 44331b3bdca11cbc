"""The program is killed between any two steps: afterwards all of it has happened, or nothing."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("cut_child.py")
child = runpy.run_path(str(CHILD))


def cut_everywhere(scenario: str, base: Path, stride: int) -> list[Path]:
    """The folders as each kill left them, in the order of the steps."""
    command = [sys.executable, str(CHILD), scenario, str(base), str(stride)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=100)
    return [base / point for point in done.stdout.split()]


def files_of(folder: Path) -> int:
    return sum(1 for file in (folder / "papers").rglob("*") if file.is_file())


def is_filed(work) -> bool:
    """Checks that everything is there or nothing; which of the two it is."""
    filing = work.filings.get(child["FILING"])
    draft = work.drafts.get(child["DRAFT"])
    entry = work.outbox.get(child["FILING"])
    lines = [line for line in work.audit.last() if line.action == "file"]
    assert work.audit.verify() is None
    if filing is None:
        assert (entry, lines, work.filings.find("nguyen")) == (None, [], ())
        expected, owner = (1, 2), draft
    else:
        assert draft is None
        assert entry is not None
        assert entry.sequence == 1
        assert len(lines) == 1
        assert work.filings.find("nguyen") == (filing,)
        expected, owner = (1, 3), filing
    assert [one.id for one in owner.papers] == [child["paper"](n)[0].id for n in expected]
    for number in expected:
        kept, data = child["paper"](number)
        assert work.papers.read(kept.id) == data
    assert work.numbers.next_provisional("A3", child["NOW"].date()) == (1 if filing is None else 2)
    return filing is not None


def test_a_filing_is_whole_or_not_at_all_and_never_twice(tmp_path: Path):
    verdicts = []
    for folder in cut_everywhere("filing", tmp_path, 1):
        store = child["opened"](folder)
        with store.begin() as work:
            verdicts.append(is_filed(work))
        assert files_of(folder) == 2, "a paper was lost, or an orphan was not swept"
        if not verdicts[-1]:
            child["file_draft"](store)
        with store.begin() as work:
            assert is_filed(work)
            assert work.filings.count() == 1
        store.close()
    # the commit is one moment: everything before it is undone, everything after it stays
    assert verdicts == sorted(verdicts)
    assert (verdicts[0], verdicts[-1]) == (False, True)
    assert len(verdicts) > 20


@pytest.mark.parametrize("scenario", ["upgrade", "making"])
def test_an_opening_cut_short_is_made_up_by_the_next(tmp_path: Path, scenario: str):
    folders = cut_everywhere(scenario, tmp_path, 3)
    for folder in folders:
        store = child["opened"](folder)
        with store.begin() as work:
            assert work.audit.verify() is None
            if scenario == "upgrade":
                assert is_filed(work)
            assert work.filings.count() == (scenario == "upgrade")
        store.close()
    assert len(folders) > 5
