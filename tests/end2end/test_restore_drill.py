"""The drill: a PC dies with its disk; backup, stick and gateway together lose nothing and double nothing.

::

    filings ─ backup beside the running desk ─ SIGKILL ─ delivered ─ filings ─ SIGKILL ─ export ─ folder deleted
    another folder: restore ─ import twice ─ filings ─ SIGKILL ─ drain to the same gateway
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from counter.store.keys import new_recovery_pair
from sync.gateway.run import GatewayRun, build_gateway
from tests.end2end.programs import ROOT, environment, motcua
from tests.fakes.desk_filings import UNIT
from tests.fakes.gateway_child import COUNTERS, GatewayChild, enrolment_code, key_of_tests

PASSPHRASE = "giữ trong két sắt của cơ quan"
CHILD = Path(__file__).with_name("drill_child.py")


_NAMES = iter(COUNTERS[3:])


class Counter:
    """One PC: its state folder, and the child that works in it."""

    def __init__(self, state: Path, name: str) -> None:
        self.state = state
        self.name = name

    def files(self, number: int) -> tuple[subprocess.Popen[str], list[dict[str, Any]]]:
        """A desk that has filed ``number`` filings and is still running."""
        desk = subprocess.Popen(
            [sys.executable, str(CHILD), str(self.state), "file", str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=environment(),
            cwd=ROOT,
        )
        assert desk.stdout is not None
        return desk, [json.loads(desk.stdout.readline()) for _ in range(number)]

    def drained(self) -> list[dict[str, Any]]:
        """Every filing of this counter, in its order, once nothing waits."""
        done = subprocess.run(
            [sys.executable, str(CHILD), str(self.state), "drain"],
            capture_output=True,
            check=False,
            encoding="utf-8",
            env=environment(),
            cwd=ROOT,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]


def pull_the_plug(desk: subprocess.Popen[str]) -> None:
    desk.kill()
    desk.wait(10)
    for stream in (desk.stdin, desk.stdout):
        assert stream is not None
        stream.close()


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GatewayChild]:
    child = GatewayChild(tmp_path_factory.mktemp("gateway"))
    child.start()
    yield child
    child.stop()


def enrolled_office(folder: Path, gateway: GatewayChild) -> Counter:
    """Its PC in ``folder``, with the office's recovery key beside it and in its settings."""
    private, public = new_recovery_pair(PASSPHRASE)
    (folder / "khoi-phuc.pem").write_bytes(private)
    (folder / "khoi-phuc.pub").write_bytes(public)
    office = Counter(folder / "pc", next(_NAMES))
    office.state.mkdir()
    (office.state / "station.toml").write_text(
        f"[station]\ncounter = '{office.name}'\nunit = '{UNIT}'\nrecovery_public = '{folder / 'khoi-phuc.pub'}'\n"
        f"[gateway]\nurl = 'https://127.0.0.1:{gateway.port}'\ncertificate = '{gateway.ready['certificate']}'\n",
        encoding="utf-8",
    )
    assert motcua("enrol", enrolment_code(office.name), state=office.state).returncode == 0
    return office


@pytest.fixture
def office(tmp_path: Path, gateway: GatewayChild) -> Counter:
    """For the test alone: it may be destroyed."""
    return enrolled_office(tmp_path, gateway)


@pytest.fixture(scope="module")
def one_filed(tmp_path_factory: pytest.TempPathFactory, gateway: GatewayChild) -> Counter:
    """An office that has filed once and made a backup of it, ``sao-luu`` beside its PC."""
    office = enrolled_office(tmp_path_factory.mktemp("one-filed"), gateway)
    desk, _filed = office.files(1)
    pull_the_plug(desk)
    said("backup", "--to", office.state.with_name("sao-luu"), state=office.state)
    return office


def said(*words: str | Path, state: Path, **more: str) -> str:
    done = motcua(*words, state=state, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def at_the_gateway(gateway: GatewayChild, counter: str, ids: list[str]) -> list[tuple[str, str, int]]:
    """Id, code and index in the gateway's log of each, as the gateway has them."""
    from sync.gateway.callers import Caller

    here = build_gateway(GatewayRun(folder=gateway.folder, key=key_of_tests()))
    caller = Caller(f"{UNIT}/{counter}", UNIT, counter)
    try:
        found = []
        for one in ids:
            state = here.reception.state(caller, UUID(one))
            receipt = here.reception.receipt(caller, UUID(one))
            assert receipt.code == state.code
            assert state.log_index is not None
            found.append((one, state.code, state.log_index))
        return found
    finally:
        here.store.close()


def test_nothing_is_lost_and_nothing_is_there_twice(office: Counter, gateway: GatewayChild, tmp_path: Path) -> None:
    usb, pem = tmp_path / "usb", tmp_path / "khoi-phuc.pem"
    usb.mkdir()
    desk, backed_up = office.files(4)
    # made while the desk runs
    assert "sao lưu" in said("backup", "--to", usb, "--keep", "2", state=office.state)
    (backup,) = usb.glob("*.motcua-saoluu")
    pull_the_plug(desk)
    # they reach the gateway; the backup knows nothing of it
    assert {one["sync"] for one in office.drained()} == {"delivered"}
    desk, exported = office.files(4)
    pull_the_plug(desk)
    said("export", "--all", "--to", usb, state=office.state)
    (bundle,) = usb.glob("*.motcua-hoso")
    shutil.rmtree(office.state)

    another = Counter(tmp_path / "another-pc", office.name)
    restored = said(
        "restore", backup, "--recovery-key", pem, state=another.state, MOTCUA_RECOVERY_PASSPHRASE=PASSPHRASE
    )
    assert office.name in restored
    assert "Hồ sơ nhận về: 4; đã có: 4" in said("import", bundle, state=another.state)
    assert "Hồ sơ nhận về: 0; đã có: 8" in said("import", bundle, state=another.state)
    desk, after = another.files(3)
    pull_the_plug(desk)

    wanted = [one["id"] for one in backed_up + exported + after]
    numbers = [one["provisional"] for one in backed_up + exported + after]
    assert len(set(numbers)) == len(numbers)
    assert all(one["provisional"].split("-")[1].startswith(f"{office.name}.") for one in after)

    standing = another.drained()
    assert [one["id"] for one in standing] == wanted
    assert {one["sync"] for one in standing} == {"delivered"}
    there = at_the_gateway(gateway, office.name, wanted)
    assert [code for _id, code, _index in there] == [one["code"] for one in standing]
    assert len({code for _id, code, _index in there}) == len(wanted)
    indices = [index for _id, _code, index in there]
    assert indices == sorted(indices)


def test_the_old_pc_that_comes_back_to_life_hears_that_its_log_is_closed(
    office: Counter, gateway: GatewayChild, tmp_path: Path
) -> None:
    usb, pem = tmp_path / "usb", tmp_path / "khoi-phuc.pem"
    usb.mkdir()
    desk, before = office.files(2)
    pull_the_plug(desk)
    said("backup", "--to", usb / "sao-luu", state=office.state)
    office.drained()
    another = Counter(tmp_path / "another-pc", office.name)
    said(
        "restore",
        usb / "sao-luu",
        "--recovery-key",
        pem,
        state=another.state,
        MOTCUA_RECOVERY_PASSPHRASE=PASSPHRASE,
    )
    desk, after = another.files(1)
    pull_the_plug(desk)
    assert {one["sync"] for one in another.drained()} == {"delivered"}
    # the stolen PC turns up and goes on as if nothing had been
    desk, ghosts = office.files(1)
    pull_the_plug(desk)
    codes = [one["provisional"] for one in before + after + ghosts]
    assert len(set(codes)) == len(codes)
    assert "DT-610" in office.drained()[0]["failures"]
    there = at_the_gateway(gateway, office.name, [one["id"] for one in before + after])
    assert len({code for _id, code, _index in there}) == 3


def test_a_state_folder_with_a_counter_in_it_is_never_written_over(one_filed: Counter, tmp_path: Path) -> None:
    backup, key = one_filed.state.with_name("sao-luu"), one_filed.state.with_name("khoi-phuc.pem")
    words = ("restore", backup, "--recovery-key", key)
    refused = motcua(*words, state=one_filed.state, MOTCUA_RECOVERY_PASSPHRASE=PASSPHRASE)
    assert refused.returncode == 1
    assert "KH-512" in refused.stderr
    wrong = motcua(*words, state=tmp_path / "third")
    assert wrong.returncode == 1
    assert "KH-503" in wrong.stderr
    assert not (tmp_path / "third" / "training").exists()


def test_a_restore_that_was_cut_short_is_begun_again(one_filed: Counter, tmp_path: Path) -> None:
    """The plug was pulled between its last two steps: the settings are in their place, the folder is not."""
    backup, key = one_filed.state.with_name("sao-luu"), one_filed.state.with_name("khoi-phuc.pem")
    state = tmp_path / "another-pc"
    (state / "training.restoring" / "store").mkdir(parents=True)
    shutil.copy(one_filed.state / "station.toml", state)
    said("restore", backup, "--recovery-key", key, state=state, MOTCUA_RECOVERY_PASSPHRASE=PASSPHRASE)
    assert (state / "training" / "store").is_dir()
    assert not (state / "training.restoring").exists()


def test_the_operators_command_takes_a_bundle_beside_the_running_gateway(one_filed: Counter, tmp_path: Path) -> None:
    """``motcua gateway-import`` refuses in words what was sealed for another gateway."""
    said("export", "--to", tmp_path / "ho-so", state=one_filed.state)
    refused = motcua("gateway-import", tmp_path / "ho-so", state=tmp_path / "another-gateway")
    assert refused.returncode == 1
    assert "KH-511" in refused.stderr
