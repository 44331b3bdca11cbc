"""A whole training kiosk: real store, real gateway process, real card bytes, the window full screen."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.events import SlipPrinted
from counter.model.filing import SyncState
from counter.slip_code import slip_code
from tests.end2end.programs import begun, motcua
from ui.bootstrap.kiosk import KioskProgram, _signed_up, _with_pin
from ui.bootstrap.single_instance import ring
from ui.bootstrap.station import open_station
from ui.bootstrap.training import open_training_ground
from ui.bootstrap.training_reader import OwnReader
from ui.bridge import Bridge
from ui.kiosk.kiosk_presenter import KioskPresenter
from ui.kiosk.screen import Place
from ui.theme.dress import put_on

ANSWERS = {"/absence/to": "30/12/2030", "/absence/reason": "Thăm người thân", "/absence/destination": "Xã Ví Dụ"}
LONG = 30_000

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def program(tmp_path: Path, qapp: QApplication) -> Iterator[KioskProgram]:
    station = _with_pin(open_station(None, tmp_path))
    ground = open_training_ground(station, tmp_path, reader=lambda _card: OwnReader(), asks_register=False)
    made = KioskProgram(ground.office, ground, _signed_up(ground.office.store))
    yield made
    if made.kiosk is not None:
        made.kiosk.window.leave()
    assert made.stop()
    put_on(qapp)


def answered(presenter: KioskPresenter) -> None:
    for pointer, text in ANSWERS.items():
        presenter.edit(pointer, text)


def test_a_resident_files_with_the_card_and_takes_the_slip(
    program: KioskProgram, qapp: QApplication, qtbot: QtBot
) -> None:
    bridge, slips = Bridge(), []
    bridge.arrived.connect(lambda event: slips.append(event) if isinstance(event, SlipPrinted) else None)
    program.show(qapp, bridge)
    assert program.kiosk is not None
    assert program.ground is not None
    presenter, ground = program.kiosk.presenter, program.ground
    card = ground.cards[0]
    ground.insert(card.key)
    presenter.scan(card.qr)
    qtbot.waitUntil(lambda: presenter.place is Place.SERVICES, timeout=LONG)
    presenter.choose("1.003677")
    qtbot.waitUntil(lambda: presenter.place is Place.QUESTION, timeout=LONG)
    answered(presenter)
    while presenter.place is Place.QUESTION:
        presenter.go_on()
    assert presenter.place is Place.CHECK
    qtbot.waitUntil(lambda: presenter.may_file, timeout=LONG)
    presenter.go_on()
    qtbot.waitUntil(lambda: presenter.place is Place.DONE and bool(slips), timeout=LONG)
    with program.office.store.begin() as work:
        (filing,) = work.filings.newest(2)
        actions = [line.action for line in work.audit.last()]
    assert filing.officer == "kiosk"
    assert filing.evidence, "the card signed for it"
    assert "filed-at-kiosk" in actions
    assert filing.sync is not SyncState.REFUSED
    presenter.go_on()
    assert presenter.place is Place.START
    presenter.scan(slip_code(filing))
    qtbot.waitUntil(lambda: presenter.place is Place.FOUND, timeout=LONG)


def test_a_live_kiosk_without_a_pin_does_not_open(tmp_path: Path) -> None:
    certificate = tmp_path / "gateway.pem"
    certificate.write_text("", encoding="utf-8")
    (tmp_path / "station.toml").write_text(
        f'[station]\nprofile = "live"\n[gateway]\ncertificate = "{certificate.as_posix()}"\n', encoding="utf-8"
    )
    refused = motcua("kiosk", state=tmp_path)
    assert refused.returncode == 1
    assert "[kiosk] pin_hash" in refused.stderr
    assert "[paper] printer" in refused.stderr, "no resident's declaration stays in a folder"


@pytest.mark.skipif(sys.platform == "win32", reason="terminate() asks nobody there")
def test_the_system_may_still_end_it(tmp_path: Path) -> None:
    """A shut-down is no way out for a resident: SIGTERM ends it although its window refuses to close."""
    kiosk = begun("kiosk", tmp_path)
    try:
        until = time.monotonic() + 60
        while not (ring(tmp_path / "training", 0) or time.monotonic() > until):
            assert kiosk.poll() is None
            time.sleep(0.1)
        kiosk.terminate()
        assert kiosk.wait(30) == 0
    finally:
        kiosk.kill()
        kiosk.wait()
