"""The program as an operator runs it: two workers on one port, and ``gateway-admin`` beside them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import UUID

import psutil
import pytest

from counter.model.filing import Answer, Paper, Source
from counter.model.manifest import digest_of, manifest_of
from counter.settings import GatewaySettings
from counter.training.commune import Commune
from sync.answers import AgainLater, FilingRefused
from sync.gateway.run import open_store
from sync.line import Line
from sync.portal import Portal
from sync.station_key import enrol, station_key
from sync.wire.messages import FilingState
from sync.wire.people import CitizenMessage
from tests.fakes.desk_filings import UNIT, open_desk, vietnam_now
from tests.fakes.gateway_filings import caller, registration
from tests.fakes.gateway_house import House
from tests.fakes.shipped_catalogue import the_catalogue
from ui.bootstrap.gateway import gateway_run
from ui.bootstrap.gateway_child import GatewayChild, start_gateway
from ui.bootstrap.station import open_station
from ui.cli import main

Admin = Callable[..., list[str]]
DATA = Path(__file__).parents[2] / "data" / "forms"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    (tmp_path / "station.toml").write_text("[gateway_program]\nworkers = 2\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def admin(state: Path, capsys: pytest.CaptureFixture[str]) -> Admin:
    """Runs one act; its lines. Raises AssertionError unless it ends with ``status``."""

    def admin(*words: str, status: int = 0) -> list[str]:
        capsys.readouterr()
        assert main(["--state", str(state), "gateway-admin", *words]) == status
        return capsys.readouterr().out.splitlines()

    return admin


@pytest.fixture
def gateway(state: Path) -> Iterator[GatewayChild]:
    child = start_gateway(open_station(None, state), state, enrolment={}, accept_after=3600.0)
    yield child
    child.stop()


@pytest.mark.skipif(os.name != "posix", reason="no port is shared on Windows: workers have ports of their own there")
def test_a_filing_goes_its_way_by_the_operators_hand(
    gateway: GatewayChild, admin: Admin, tmp_path: Path, state: Path
) -> None:
    (code,) = admin("offer", f"{UNIT}/A3")
    store = open_desk(tmp_path / "desk")
    key = station_key(store, UNIT, "A3", os.urandom)
    settings = GatewaySettings(url=f"https://127.0.0.1:{gateway.port}", certificate=str(gateway.certificate))
    gateway_key = enrol(store, key, code, settings, vietnam_now, os.urandom)
    store.close()
    assert admin("counters") == [f"{UNIT}/A3\tđang dùng"]
    line = Line(settings, key.signer(vietnam_now), gateway_key, vietnam_now, os.urandom)
    try:
        portal = Portal(line)
        filed = registered_in(state)
        assert admin("filings") == [f"0\t{filed.code}\t1.004222\t{UNIT}/A3\tđủ\t"]
        admin("claim", filed.code, "--by", "minh.duc")
        admin("claim", filed.code, "--by", "lan.anh", status=1)
        admin("decide", filed.code, "2")
        admin("decide", filed.code, "9", status=1)
        admin("decide", filed.code, "5", "--reason", "Bổ sung giấy khai sinh.")
        admin("decide", "H15-000101-0001", "2", status=1)
        told = [(change.status, change.reason) for change in portal.changes("", 0).changes]
        assert told == [(2, ""), (5, "Bổ sung giấy khai sinh.")]
        assert admin("overtakings")[-1] == "Tổng số\t0"
        assert admin("late")[0].startswith(filed.code)
        admin("revoke", f"{UNIT}/A3")
        with pytest.raises(AgainLater):
            portal.changes("", 0)
    finally:
        line.close()


@pytest.mark.skipif(os.name != "posix", reason="no port is shared on Windows: workers have ports of their own there")
def test_a_training_gateway_refuses_the_next_filing_of_a_service(
    gateway: GatewayChild, admin: Admin, tmp_path: Path
) -> None:
    (code,) = admin("offer", f"{UNIT}/A3")
    store = open_desk(tmp_path / "desk")
    key = station_key(store, UNIT, "A3", os.urandom)
    settings = GatewaySettings(url=f"https://127.0.0.1:{gateway.port}", certificate=str(gateway.certificate))
    gateway_key = enrol(store, key, code, settings, vietnam_now, os.urandom)
    store.close()
    admin("refuse-next", "1.001456", "--at", "/job/occupation", "--reason", "Ghi rõ nơi làm việc.")
    line = Line(settings, key.signer(vietnam_now), gateway_key, vietnam_now, os.urandom)
    try:
        portal = Portal(line)
        refused, mended = whole_passport(1), whole_passport(2)
        for _ in range(2):  # sent again, as after an answer that was lost
            with pytest.raises(FilingRefused) as told:
                portal.send_registration(UUID(int=1), refused, b"", digest_of(refused, b"")).result()
            assert (told.value.pointer, told.value.reason) == ("/job/occupation", "Ghi rõ nơi làm việc.")
        state = portal.send_registration(UUID(int=2), mended, b"", digest_of(mended, b"")).result()
        assert state.filing_id == UUID(int=2)
    finally:
        line.close()


def whole_passport(number: int) -> bytes:
    """A manifest in which the desk's own rules find nothing wrong."""
    document = json.loads((DATA / "1.001456.json").read_text(encoding="utf-8"))
    case = document | next(one for one in document["cases"] if not one["verdict"])
    papers = tuple(
        Paper(UUID(int=n + 1), code, f"{code}.pdf", "application/pdf", 10, "00" * 32)
        for n, code in enumerate(case["papers"])
    )
    said = {
        pointer: value for pointer, value in {**case["answers"], **case.get("set", {})}.items() if value is not None
    }
    return manifest_of(
        filing_id=UUID(int=number),
        unit=UNIT,
        counter="A3",
        provisional=f"TAM-A3-261121-{number:03}",
        procedure="1.001456",
        version=the_catalogue().get("1.001456").version,
        officer="lananh",
        captured_at=datetime.fromisoformat(case["captured_at"]),
        answers={pointer: Answer(value, Source.TYPED) for pointer, value in said.items()},
        papers=papers,
    )


def registered_in(state: Path) -> FilingState:
    """A filing in the running gateway's store, past the judges: their say is tested elsewhere."""
    store = open_store(gateway_run(open_station(None, state), None))
    try:
        return House(store, clock=vietnam_now).reception.register(caller("A3"), *registration(caller("A3")))
    finally:
        store.close()


@pytest.mark.skipif(os.name != "posix", reason="no port is shared on Windows: workers have ports of their own there")
def test_a_worker_that_ends_is_begun_anew_and_all_end_with_the_first(gateway: GatewayChild) -> None:
    first = psutil.Process(gateway.process.pid)

    def others() -> list[psutil.Process]:
        return [child for child in first.children() if child.is_running()]

    def until(count: int, gone: int = 0) -> psutil.Process:
        while True:
            with suppress(psutil.NoSuchProcess):
                found = [child for child in others() if child.pid != gone]
                if len(found) == count:
                    return found[0]
            psutil.wait_procs([first], timeout=0.05)

    worker = until(1)
    worker.kill()
    after = until(1, gone=worker.pid)
    gateway.stop()
    assert psutil.wait_procs([after], timeout=15)[1] == []


def test_people_are_loaded_a_line_each_and_a_bad_line_is_named(admin: Admin, tmp_path: Path) -> None:
    lines = [CitizenMessage.of(one).model_dump_json(exclude_none=True) for one in Commune.generate(size=100).residents]
    file = tmp_path / "people.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert admin("load-people", str(file)) == ["100"]
    file.write_text(lines[0] + "\n" + json.dumps({"number": "no"}), encoding="utf-8")
    admin("load-people", str(file), status=1)
    admin("load-people", str(tmp_path / "none"), status=1)


def test_a_restored_gateway_gives_its_log_another_name(admin: Admin) -> None:
    (once,) = admin("restored")
    (again,) = admin("restored")
    assert once != again
