"""What asks for a supervisor's password: ``motcua catalogue mend`` and ``import``."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from counter.accounts import hash_password
from counter.model.account import Account, Role
from tests.end2end.programs import motcua
from tests.fakes.published import CODE, later_version
from ui.bootstrap.keys import open_store
from ui.bootstrap.overlay import station_catalogue
from ui.bootstrap.station import open_station

PASSWORD = "một mật khẩu dài"
DAY = "2026-12-01"


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A training station with a supervisor and an officer."""
    folder = tmp_path_factory.mktemp("state")
    store = open_store(open_station(None, folder))
    with store.begin() as work:
        for username, role in (("hoa", Role.SUPERVISOR), ("lan", Role.OFFICER)):
            work.accounts.save(Account(username, username, role, hash_password(PASSWORD, bytes)))
        work.commit()
    store.close()
    return folder


@pytest.fixture
def as_user(state: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a command that asks for a password, which a program without a keyboard takes from standard input."""
    return partial(motcua, "catalogue", state=state, typed=PASSWORD)


def test_a_supervisor_mends_a_fee_and_the_station_has_it_from_its_day(
    state: Path, as_user: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    wish = ("--fee", "Lệ phí đăng ký tạm trú@online=8.000", "--from", DAY, "--source", "Nghị quyết 12/2026/NQ-HĐND")
    refused = as_user("mend", CODE, *wish, "--by", "lan")
    assert (refused.returncode, "TA-703" in refused.stderr) == (1, True)
    done = as_user("mend", CODE, *wish, "--by", "hoa")
    assert done.returncode == 0, done.stderr
    assert f"{CODE}: Lệ phí đăng ký tạm trú (trực tuyến) từ 7.000 thành 8.000 đồng" in done.stdout
    store = open_store(open_station(None, state))
    catalogue, doubts = station_catalogue(open_station(None, state), store)
    store.close()
    assert doubts == ()
    assert catalogue.get(CODE, f"2026-07-01+{DAY}").fees[1].amount == 8000


def test_a_folder_comes_in_on_a_supervisors_word_and_an_unsigned_file_does_not(
    state: Path, tmp_path: Path, as_user: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    folder = later_version(tmp_path)
    done = as_user("import", folder, "--from", DAY, "--source", "Nghị quyết 12", "--by", "hoa")
    assert (done.returncode, CODE in done.stdout) == (0, True)
    file = tmp_path / "package"
    file.write_bytes(b"motcua/catalogue/1\n")
    refused = as_user("import", file, "--by", "hoa")
    assert (refused.returncode, "TK-306" in refused.stderr) == (1, True)
