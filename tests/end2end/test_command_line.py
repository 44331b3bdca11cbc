"""The console program as people meet it: words in, sentences and an exit code out."""

from __future__ import annotations

import importlib.metadata
import json
import signal
import socket
import ssl
import subprocess
import time
from pathlib import Path

import pytest

from counter.settings import load_settings
from tests.end2end.programs import IS_WINDOWS, ROOT, environment, motcua, python
from ui.bootstrap.keys import open_store
from ui.bootstrap.station import child_command, open_station


def test_it_says_its_version() -> None:
    done = motcua("--version")
    assert (done.returncode, done.stdout.split()) == (0, ["motcua", importlib.metadata.version("motcua")])


@pytest.mark.parametrize("words", [(), ("nonsense",), ("trust", "burn")], ids=["nothing", "unknown", "half known"])
def test_wrong_words_are_told_apart_from_failures(words: tuple[str, ...]) -> None:
    assert motcua(*words).returncode == 2


class TestBrokenSettings:
    def test_every_problem_is_said(self, tmp_path: Path) -> None:
        (tmp_path / "station.toml").write_text(
            '[station]\nprofile = "demo"\ncounter = "?"\ncolour = "red"\n[gateway]\nurl = "http://x"\n',
            encoding="utf-8",
        )
        done = motcua("catalogue", "check", state=tmp_path)
        assert done.returncode == 0, "what needs no station is not stopped by it"
        done = motcua("trust", "list", state=tmp_path)
        assert done.returncode == 1
        for named in ("[station] profile", "[station] counter", "[station] colour", "[gateway] url"):
            assert named in done.stderr
        assert done.stdout == ""

    def test_so_is_a_file_that_was_named_and_is_not_there(self, tmp_path: Path) -> None:
        done = motcua("--settings", tmp_path / "typo.toml", "trust", "list", state=tmp_path)
        assert done.returncode == 1
        assert "typo.toml" in done.stderr

    def test_and_a_state_folder_that_cannot_be_one(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_bytes(b"")
        done = motcua("trust", "list", state=tmp_path / "file")
        assert done.returncode == 1
        assert "TA-704" in done.stderr or "file" in done.stderr

    def test_the_environment_is_held_to_the_same_rules(self, tmp_path: Path) -> None:
        done = motcua("trust", "list", state=tmp_path, MOTCUA_CARD_ALLOW_BAC="perhaps")
        assert done.returncode == 1
        assert "MOTCUA_CARD_ALLOW_BAC" in done.stderr


class TestCatalogue:
    def test_the_shipped_one_has_no_problem(self) -> None:
        done = motcua("catalogue", "check")
        assert (done.returncode, done.stdout.strip()) == (0, "Danh mục không có lỗi.")

    def test_a_procedure_is_shown_with_its_sources(self) -> None:
        done = motcua("catalogue", "show", "1.004194")
        assert done.returncode == 0
        assert done.stdout.startswith("1.004194  Đăng ký tạm trú")
        for part in ("Thời hạn:", "Giấy tờ:", "Nguồn:"):
            assert part in done.stdout

    def test_one_that_nobody_knows(self) -> None:
        done = motcua("catalogue", "show", "9.999999")
        assert (done.returncode, done.stdout) == (1, "")
        assert "(TK-301)" in done.stderr

    def test_found_by_a_few_letters_without_marks(self) -> None:
        done = motcua("catalogue", "search", "tam tru")
        assert done.returncode == 0
        assert done.stdout.splitlines()[0].startswith("1.004194")


class TestDoctorAboutTheStore:
    def test_a_new_station_is_not_enrolled(self, tmp_path: Path) -> None:
        done = motcua("doctor", state=tmp_path)
        assert done.returncode == 1
        assert "✓ Kho dữ liệu: mở được, 0 hồ sơ chờ gửi" in done.stdout
        assert "✗ Cổng tiếp nhận: quầy chưa ghi danh" in done.stdout

    def test_a_store_that_another_program_has_open(self, tmp_path: Path) -> None:
        store = open_store(open_station(None, tmp_path))
        try:
            done = motcua("doctor", state=tmp_path)
        finally:
            store.close()
        assert done.returncode == 1
        assert "(KH-506)" in done.stdout


class TestGatewayProgram:
    @pytest.mark.skipif(IS_WINDOWS, reason="SIGINT to one process alone: not on Windows, where standard input ends it")
    @pytest.mark.parametrize("sent", ["SIGINT", "SIGTERM"])
    def test_it_stops_soon_after_it_is_told_with_a_line_held_open(self, tmp_path: Path, sent: str) -> None:
        gateway = subprocess.Popen(
            child_command("--state", str(tmp_path), "gateway", "--port", "0"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment(),
            cwd=ROOT,
        )
        assert gateway.stdout is not None
        ready = json.loads(gateway.stdout.readline())
        context = ssl.create_default_context(cafile=ready["certificate"])
        with (
            socket.create_connection(("127.0.0.1", ready["port"])) as line,
            context.wrap_socket(line, server_hostname="127.0.0.1"),
        ):
            begun = time.monotonic()
            gateway.send_signal(getattr(signal, sent))
            _, said = gateway.communicate(timeout=60)
        assert time.monotonic() - begun < 20, "whoever is silent is not waited for, 75 s at the longest"
        assert "Traceback" not in said
        assert gateway.returncode in (0, 130, -signal.SIGTERM)

    def test_it_ends_with_its_standard_input(self, tmp_path: Path) -> None:
        done = motcua("gateway", "--port", "0", "--stop-with-stdin", state=tmp_path)
        assert done.returncode == 0
        assert json.loads(done.stdout)["ready"] is True


_WITHOUT_A_WINDOW = """
import sys
from ui.cli import main

state, *rest = sys.argv[1:]
for words in (
    ["catalogue", "search", "x"],
    ["doctor"],
    ["trust", "list"],
    ["evidence", "verify", "no such file"],
    ["read", "--can", "123456"],
    ["enrol", "no-such-code"],
    ["gateway", "--port", "0", "--stop-with-stdin"],
):
    code = main(["--state", state, *words])
    assert code in (0, 1), (words, code)
    loaded = [name for name in sys.modules if name.partition(".")[0] == "PySide6"]
    assert not loaded, (words, loaded)
print("none")
"""


def test_these_programs_run_on_machines_that_have_no_qt(tmp_path: Path) -> None:
    done = python(
        _WITHOUT_A_WINDOW, tmp_path, MOTCUA_GATEWAY_URL="https://127.0.0.1:9", MOTCUA_GATEWAY_CONNECT_TIMEOUT="1"
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.splitlines()[-1] == "none"


def test_the_environment_of_these_tests_is_plain() -> None:
    assert load_settings(None, environment()) == load_settings(None, {})
