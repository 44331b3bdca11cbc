"""A gateway has no screen: its log says whom it trusts, and what lies in its folder for nothing."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from counter.training.issuer import training_anchors
from tests.fakes.issuing_state import IssuingState
from ui.bootstrap.station import open_station
from ui.bootstrap.trust import log_trust, open_trust


def test_the_log_says_how_many_count_and_how_many_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("MOTCUA_STATION_PROFILE", raising=False)
    station = open_station(None, tmp_path)
    (station.trust_folder / "anchors").mkdir(parents=True)
    (station.trust_folder / "anchors" / "csca.cer").write_bytes(IssuingState(common_name="CSCA Vietnam").csca)
    with caplog.at_level(logging.INFO):
        log_trust(station, open_trust(station))
    (said,) = caplog.records
    assert said.levelno == logging.WARNING
    assert said.getMessage() == f"trusts {len(training_anchors())} issuers; 1 files wait in the trust folder"
