"""``motcua trust``: whoever sits at the machine makes no issuer trusted without a supervisor's password."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter.accounts import hash_password
from counter.emrtd.certificate import MASTER_LIST_SIGNER
from counter.model.account import Account, AuditLine, Role
from counter.training.issuer import training_anchors
from tests.end2end.programs import motcua
from tests.fakes.issuing_state import IssuingState, master_list
from ui.bootstrap.keys import open_store
from ui.bootstrap.station import open_station
from ui.bootstrap.trust import open_trust
from ui.cli import main

PASSWORD = "một mật khẩu dài"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A training station with a supervisor and an officer."""
    store = open_store(open_station(None, tmp_path))
    with store.begin() as work:
        for username, role in (("hoa", Role.SUPERVISOR), ("lan", Role.OFFICER)):
            work.accounts.save(Account(username, username, role, hash_password(PASSWORD, bytes)))
        work.commit()
    store.close()
    return tmp_path


@pytest.fixture
def csca(tmp_path: Path) -> Path:
    file = tmp_path / "csca.cer"
    file.write_bytes(IssuingState(common_name="CSCA Home", country="HH").csca)
    return file


def trusted(state: Path) -> list[str]:
    """Whom the station trusts beside the training issuers."""
    anchors = open_trust(open_station(None, state)).anchors
    return [one.subject for one in anchors if one.der not in training_anchors()]


def trail(state: Path) -> list[AuditLine]:
    store = open_store(open_station(None, state))
    try:
        with store.begin() as work:
            assert work.audit.verify() is None
            return [one for one in reversed(work.audit.last()) if one.action.startswith("trust-")]
    finally:
        store.close()


def test_it_takes_who_may_change_trust(state: Path, csca: Path) -> None:
    refused = motcua("trust", "import", csca, "--by", "lan", state=state, typed=PASSWORD)
    assert refused.returncode == 1
    assert "(TA-703)" in refused.stderr
    assert trusted(state) == []
    assert trail(state) == []


def test_whoever_names_nobody_or_no_file_is_told_to_before_any_question(
    tmp_path: Path, csca: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words, wanted in (([str(csca)], "--by USER"), (["--by", "hoa"], "tệp cần nhập")):
        assert main(["--state", str(tmp_path), "trust", "import", *words]) == 1
        assert wanted in capsys.readouterr().err
    assert not list(tmp_path.rglob("*.db"))


def test_a_supervisor_imports_and_the_trail_says_so(state: Path, csca: Path) -> None:
    taken = motcua("trust", "import", csca, "--by", "hoa", state=state, typed=PASSWORD)
    assert taken.returncode == 0, taken.stderr
    assert trusted(state) == ["Common Name: CSCA Home, Country: HH"]
    (line,) = trail(state)
    assert (line.actor, line.action) == ("hoa", "trust-import")


def test_a_list_without_its_root_says_what_is_missing(state: Path, tmp_path: Path) -> None:
    home = IssuingState(common_name="CSCA Home", country="HH")
    listed = tmp_path / "list.ml"
    listed.write_bytes(master_list(home.signer(purposes=(MASTER_LIST_SIGNER,)), home.csca))
    refused = motcua("trust", "import", listed, "--by", "hoa", state=state, typed=PASSWORD)
    assert "--root FILE" in refused.stderr
    assert "(ND-205)" in refused.stderr


def test_beside_a_running_desk_it_lists_and_says_where_to_change(
    tmp_path: Path, csca: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    station = open_station(None, tmp_path)
    station.trust_folder.mkdir()
    (station.trust_folder / "strange.cer").write_bytes(csca.read_bytes())
    store = open_store(station)
    try:
        assert main(["--state", str(tmp_path), "trust", "import", str(csca), "--by", "hoa"]) == 1
        refused = capsys.readouterr().err
        assert main(["--state", str(tmp_path), "trust", "list"]) == 0
    finally:
        store.close()
    assert "trang Cài đặt" in refused
    assert "(KH-506)" in refused
    (waiting,) = [line for line in capsys.readouterr().out.splitlines() if "CSCA Home" in line]
    assert " waiting " in waiting


def test_doctor_counts_what_nobody_imported(tmp_path: Path, csca: Path, capsys: pytest.CaptureFixture[str]) -> None:
    station = open_station(None, tmp_path / "state")
    station.trust_folder.mkdir()
    (station.trust_folder / "strange.cer").write_bytes(csca.read_bytes())
    assert main(["--state", str(tmp_path / "state"), "doctor"]) == 1
    assert "✗ Nơi cấp thẻ: 1 tệp lạ" in capsys.readouterr().out
