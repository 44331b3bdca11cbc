"""The station file: every problem at once, the environment over it, and no traceback for any bytes."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import FailureCode, SettingsError
from counter.settings import Settings, load_settings

NO_ENVIRONMENT: dict[str, str] = {}


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "station.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def problems(folder: Path, text: str | bytes, environment: dict[str, str] = NO_ENVIRONMENT) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        load_settings(written(folder, text), environment)
    assert caught.value.code is FailureCode.SETTINGS_BROKEN
    return caught.value.problems


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    assert load_settings(None, NO_ENVIRONMENT) == load_settings(tmp_path / "none.toml", NO_ENVIRONMENT) == Settings()


def test_what_stands_in_the_file(tmp_path: Path) -> None:
    text = """
        [station]
        profile = "live"
        counter = "B12"
        unit_name = "Xã Hòa Thắng"
        [card]
        allow_bac = false
        stuck_after = 45
        [gateway]
        certificate = "gateway.pem"
    """
    settings = load_settings(written(tmp_path, text), NO_ENVIRONMENT)
    assert (settings.station.profile, settings.station.counter) == ("live", "B12")
    assert settings.station.unit_name == "Xã Hòa Thắng"
    assert settings.card.allow_bac is False
    assert type(settings.card.stuck_after) is float
    assert settings.gateway.certificate == "gateway.pem"
    assert settings.gateway.url == Settings().gateway.url


def test_a_live_station_pins_its_gateway(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, '[station]\nprofile = "live"\n')
    assert problem.startswith("[gateway] certificate")


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    text = b'\xef\xbb\xbf[station]\ncounter = "C1"\n'
    assert load_settings(written(tmp_path, text), NO_ENVIRONMENT).station.counter == "C1"


@pytest.mark.parametrize("address", ["http://motcua.example", "https://", "https://motcua.example/duong/dan", "motcua"])
def test_telephones_reach_a_host_and_no_path(tmp_path: Path, address: str) -> None:
    (problem,) = problems(tmp_path, f'[citizen]\nrating_address = "{address}"\n')
    assert problem.startswith("[citizen] rating_address")


def test_every_problem_is_named_at_once(tmp_path: Path) -> None:
    text = """
        shop = 1
        paper = "A5"
        [station]
        profile = "demo"
        counter = "a long name"
        unit = "15"
        colour = "red"
        hotline = 19001000
        [gateway]
        url = "http://gateway.example"
        connect_timeout = 0
        answer_timeout = true
        [card]
        stuck_after = nan
    """
    found = problems(tmp_path, text)
    for wanted in (
        "[shop]: no such group",
        "[paper]: must be a table",
        "[station] profile:",
        "[station] counter:",
        "[station] unit:",
        "[station] colour: no such setting",
        "[station] hotline: wants str, has int",
        "[gateway] url:",
        "[gateway] connect_timeout:",
        "[gateway] answer_timeout: wants float, has bool",
        "[card] stuck_after:",
    ):
        assert any(problem.startswith(wanted) for problem in found), wanted
    assert len(found) == 11


@pytest.mark.parametrize("number", ["0", "-1", "nan", "inf", "-inf"])
def test_a_time_to_wait_is_a_number_above_zero(tmp_path: Path, number: str) -> None:
    assert len(problems(tmp_path, f"[gateway]\nanswer_timeout = {number}")) == 1


_VALID = {
    "profile": "live",
    "counter": "Z9",
    "unit": "G22",
    "url": "https://x",
    "size": "A4",
    "bytes_per_hour": "700000",
    "level": "province",
    "database": "postgresql://gateway@db/motcua",
    "second_factor": "everybody",
    "rating_address": "https://x",
}


class TestEnvironment:
    def test_it_overrides_the_file(self, tmp_path: Path) -> None:
        file = written(tmp_path, '[station]\ncounter = "B1"\nunit_name = "Xã Một"')
        environment = {
            "MOTCUA_STATION_COUNTER": "B2",
            "MOTCUA_CARD_ALLOW_BAC": "0",
            "MOTCUA_GATEWAY_CONNECT_TIMEOUT": "2.5",
            "MOTCUA_PAPER_LARGEST_ATTACHMENT": "1000",
            "UNRELATED": "x",
        }
        settings = load_settings(file, environment)
        assert settings.station.counter == "B2"
        assert settings.station.unit_name == "Xã Một"
        assert settings.card.allow_bac is False
        assert settings.gateway.connect_timeout == 2.5
        assert settings.paper.largest_attachment == 1000

    def test_a_value_of_the_wrong_kind_is_a_problem_like_any_other(self, tmp_path: Path) -> None:
        environment = {
            "MOTCUA_CARD_ALLOW_BAC": "yes",
            "MOTCUA_GATEWAY_CONNECT_TIMEOUT": "soon",
            "MOTCUA_STATION_COUNTER": "?",
        }
        found = problems(tmp_path, "", environment)
        assert "MOTCUA_CARD_ALLOW_BAC: wants bool" in found
        assert "MOTCUA_GATEWAY_CONNECT_TIMEOUT: wants float" in found
        assert len(found) == 3

    def test_over_a_group_that_is_no_table(self, tmp_path: Path) -> None:
        assert problems(tmp_path, "station = 3", {"MOTCUA_STATION_COUNTER": "B2"}) == ("[station]: must be a table",)

    def test_every_setting_has_its_variable(self) -> None:
        for group in fields(Settings):
            for key, kind in get_type_hints(type(getattr(Settings(), group.name))).items():
                text = _VALID.get(key, {str: "text", bool: "1", int: "7", float: "7.5"}[kind])
                name = f"MOTCUA_{group.name}_{key}".upper()
                pinned = {"MOTCUA_GATEWAY_CERTIFICATE": "gateway.pem"} if text == "live" else {}
                got = getattr(getattr(load_settings(None, {name: text, **pinned}), group.name), key)
                assert got == (True if kind is bool else kind(text)), name


class TestBytesThatAreNoSettings:
    @pytest.mark.parametrize("text", [b"\xff\xfe[\x00s\x00", b"[station", b"a = \xc3\x28", b"\x00"])
    def test_named_with_the_file_and_without_a_traceback(self, tmp_path: Path, text: bytes) -> None:
        (problem,) = problems(tmp_path, text)
        assert problem.startswith("station.toml: ")

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(SettingsError):
            load_settings(tmp_path, NO_ENVIRONMENT)

    @given(
        text=st.text(max_size=80) | st.sampled_from(['[station]\nprofile = "x"', "station = []", "[card]\nreader = 1"])
    )
    def test_any_text_is_settings_or_a_list_of_problems(
        self, text: str, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        file = written(tmp_path_factory.getbasetemp(), text.encode("utf-8", "surrogatepass"))
        try:
            found: object = load_settings(file, NO_ENVIRONMENT)
        except SettingsError as exc:
            found = exc.problems
        assert found
        assert isinstance(found, (Settings, tuple))


class TestTheGatewayProgram:
    def test_a_database_that_is_no_postgresql_and_workers_beyond_reason(self, tmp_path: Path) -> None:
        found = problems(tmp_path, '[gateway_program]\ndatabase = "mysql://x"\nworkers = 0\nmetrics_port = 65535\n', {})
        assert [line.split(":")[0] for line in found] == [
            "[gateway_program] database",
            "[gateway_program] workers",
            "[gateway_program] metrics_port",
        ]

    def test_the_databases_password_is_in_no_repr(self, tmp_path: Path) -> None:
        address = "postgresql://gateway:secret@db/motcua"
        settings = load_settings(None, {"MOTCUA_GATEWAY_PROGRAM_DATABASE": address})
        assert settings.gateway_program.database == address
        assert "secret" not in repr(settings)
