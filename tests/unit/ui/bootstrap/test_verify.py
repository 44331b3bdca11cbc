"""``motcua verify`` as a citizen, an auditor and the desk's own officer use it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from counter.ledger.proof import SUFFIX, LogProof
from counter.model.filing import Filing
from counter.services.slip_proof import SlipProof, keep_beside, slip_proof
from tests.fakes.desk_filings import put_filing
from ui.bootstrap.keys import open_store
from ui.bootstrap.station import open_station
from ui.cli import main


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("MOTCUA_STATION_PROFILE", raising=False)
    return tmp_path / "state"


@pytest.fixture
def filed(state: Path) -> tuple[Filing, SlipProof]:
    """The second of two filings of this station, and what its slip proves."""
    store = open_store(open_station(None, state))
    try:
        put_filing(store)
        filing = put_filing(store)
        with store.begin() as work:
            proof = slip_proof(work, filing)
    finally:
        store.close()
    assert proof is not None
    return filing, proof


@pytest.fixture
def slip(filed: tuple[Filing, SlipProof], tmp_path: Path) -> Path:
    """A printed slip with its text proof beside it."""
    path = tmp_path / "slips" / "confirmation-H15.50.05.13-261008-0975.pdf"
    path.parent.mkdir()
    path.write_bytes(b"%PDF")
    keep_beside(path, filed[1].proof)
    return path


def verify(state: Path, *words: object) -> int:
    return main(["--state", str(state), "verify", *map(str, words)])


def listed(state: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert verify(state, "--list-keys") == 0
    return capsys.readouterr().out.split()


def test_the_desk_itself_says_what_its_slip_proves(state, filed, slip, capsys) -> None:
    filing, proof = filed
    for what in (slip, slip.with_suffix(SUFFIX), slip.parent, proof.qr):
        assert verify(state, what) == 0
        said = capsys.readouterr().out
        assert f"ĐÚNG: hồ sơ {filing.id} là số 2 trong sổ của quầy H15.50.05.13/A3" in said
        assert "Không chứng minh: giờ nộp" in said


def test_anybody_can_with_the_key_and_without_a_store(state, filed, slip, tmp_path, capsys) -> None:
    (vkey,) = listed(state, capsys)
    keys = tmp_path / "keys.txt"
    keys.write_text(f"{vkey}\n", encoding="utf-8")
    elsewhere = tmp_path / "auditor"
    for key in (vkey, keys):
        assert verify(elsewhere, "--key", key, slip) == 0
    capsys.readouterr()
    assert verify(elsewhere, slip) == 1, "nobody to trust"
    assert "không có khóa tin cậy" in capsys.readouterr().out
    assert not list(elsewhere.rglob("*.db")), "looking makes no counter"


def test_the_text_of_a_qr_kept_in_a_file(state, filed, tmp_path, capsys) -> None:
    file = tmp_path / "scanned.txt"
    file.write_text(f"{filed[1].qr}\n", encoding="utf-8")
    assert verify(state, file) == 0
    assert "TAM-A3" in capsys.readouterr().out


def test_the_filing_that_was_shown_is_the_one_that_was_logged(state, filed, slip, tmp_path, capsys) -> None:
    filing, _proof = filed
    shown = tmp_path / "filing.json"
    both = {"manifest": filing.manifest.decode(), "evidence": filing.evidence.decode()}
    shown.write_text(json.dumps(both), encoding="utf-8")
    assert verify(state, slip, "--filing", shown) == 0
    assert "không đổi một chữ" in capsys.readouterr().out
    shown.write_text(json.dumps(both | {"manifest": both["manifest"].replace("lan", "hoa")}), encoding="utf-8")
    assert verify(state, slip, "--filing", shown) == 1
    assert "nội dung hồ sơ khác" in capsys.readouterr().out


def test_a_place_that_was_moved_ahead_is_told(state, filed, slip, capsys) -> None:
    proof = filed[1].proof
    slip.with_suffix(SUFFIX).write_text(str(replace(proof, index=0)), encoding="utf-8")
    assert verify(state, slip) == 1
    assert "không nằm ở vị trí đó" in capsys.readouterr().out


@pytest.mark.parametrize("broken", ["", "MOTCUA2:X:???", "c2sp.org/tlog-proof@v1\n", "x" * 70_000, "\x80"])
def test_what_is_no_proof_is_named_as_such(state, filed, slip, capsys, broken: str) -> None:
    slip.with_suffix(SUFFIX).write_text(broken, encoding="utf-8")
    assert verify(state, slip) == 1
    assert "ND-208" in capsys.readouterr().err


def test_one_bad_proof_in_a_folder_is_enough(state, filed, slip, capsys) -> None:
    other = replace(filed[1].proof, index=0)
    (slip.parent / f"other{SUFFIX}").write_text(str(other), encoding="utf-8")
    assert verify(state, slip.parent) == 1
    said = capsys.readouterr().out
    assert "ĐÚNG" in said
    assert "KHÔNG CHỨNG MINH ĐƯỢC" in said


def test_an_empty_folder_proves_nothing(state, filed, tmp_path, capsys) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert verify(state, empty) == 1
    assert "Không thấy bằng chứng" in capsys.readouterr().out


def test_a_file_that_is_not_there(state, filed, tmp_path, capsys) -> None:
    assert verify(state, tmp_path / "gone.pdf") == 1
    assert "ND-208" in capsys.readouterr().err


def test_what_was_kept_beside_the_slip_is_what_the_store_has(filed, slip) -> None:
    text = slip.with_suffix(SUFFIX).read_bytes()
    assert b"\r" not in text
    assert LogProof.parse(text.decode()) == filed[1].proof


def test_a_folder_that_takes_no_proof_costs_only_the_copy(filed, tmp_path, caplog) -> None:
    keep_beside(tmp_path / "gone" / "slip.pdf", filed[1].proof)
    assert "no proof beside the slip" in caplog.text
