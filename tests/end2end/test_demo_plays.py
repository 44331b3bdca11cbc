"""``motcua demo --play``: a whole walk-in through the real windows, by keys alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.end2end.programs import motcua
from tests.fakes.smart_card_service import alone


@pytest.mark.slow
@pytest.mark.pcsc
def test_it_ends_with_the_filing_accepted_and_everything_it_names(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with alone():
        done = motcua("demo", "--play", "--out", out, state=tmp_path / "state")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "đúng một hồ sơ, cùng mã, cùng dấu băm, cùng tệp" in done.stdout

    named = [Path(line.strip()) for line in done.stdout.splitlines() if line.startswith("  ") and str(out) in line]
    pictures = [path for path in named if path.suffix == ".png"]
    slips = [path for path in named if path.suffix == ".pdf"]
    assert len(pictures) >= 8
    assert all(path.read_bytes().startswith(b"\x89PNG") and path.stat().st_size > 10_000 for path in pictures)
    assert len(slips) == 2, "the confirmation and Mẫu 01"
    assert all(path.read_bytes().startswith(b"%PDF") for path in slips)
    figures = json.loads((out / "demo.json").read_text(encoding="utf-8"))
    assert figures["typed"] == 4
    assert figures["filled"] > 3 * figures["typed"]
    assert figures["bytes"] > 0
    assert 0 < figures["program_s"] < 60
