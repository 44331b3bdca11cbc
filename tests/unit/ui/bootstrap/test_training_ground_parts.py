"""What stands around a training desk: its cards, its reader, its refusal to be a live one."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter.errors import SettingsError
from counter.training.issuer import training_anchors
from devices.card.in_process import InProcessReaders
from ui.bootstrap.gateway import _enrolment
from ui.bootstrap.gateway_child import ENROLMENT
from ui.bootstrap.station import open_station
from ui.bootstrap.training import open_training_ground, training_cards
from ui.bootstrap.training_reader import OwnReader
from ui.bootstrap.trust import open_trust


def test_every_card_of_the_cast_can_be_laid_and_has_its_own_qr() -> None:
    cards = training_cards()
    assert len({card.key for card in cards}) == len({card.qr for card in cards}) == len(cards)
    for card in cards:
        number = card.qr.partition("|")[0]
        assert number.startswith("000"), "a province that is never assigned"
        assert card.label
        assert card.about


def test_laid_and_taken_away() -> None:
    reader = OwnReader()
    readers = reader.open_readers()
    assert isinstance(readers, InProcessReaders)
    training_cards()[0].lay_on(reader)
    assert readers.wait(1.0).slots[0].card
    reader.remove()
    assert not readers.wait(1.0).slots[0].card
    reader.remove()


def test_a_live_station_has_no_training_ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_STATION_PROFILE", "live")
    monkeypatch.setenv("MOTCUA_GATEWAY_CERTIFICATE", "gateway.pem")
    station = open_station(None, tmp_path)
    with pytest.raises(SettingsError):
        open_training_ground(station, tmp_path)
    assert not list(station.folder.rglob("*.db"))


def test_training_trusts_its_own_issuers_before_there_is_a_store(tmp_path: Path) -> None:
    assert [one.der for one in open_trust(open_station(None, tmp_path)).anchors] == list(training_anchors())


@pytest.mark.parametrize(
    ("pairs", "wanted"),
    [
        ("", {}),
        ("abc=H15.50/A3", {"abc": "H15.50/A3"}),
        ("abc=H15.50/A3,def=H15.50/A4", {"abc": "H15.50/A3", "def": "H15.50/A4"}),
        ("nonsense,abc=H15.50/A3,", {"abc": "H15.50/A3"}),
    ],
)
def test_one_time_codes_come_in_the_environment(
    pairs: str, wanted: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENROLMENT, pairs)
    assert _enrolment() == wanted
