"""A counter without a line, a counter with one, and a gateway: the stick goes only as far as the neighbour."""

from __future__ import annotations

import os
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from counter.carry_events import CarriedHandedIn, HandCarriedIn
from counter.errors import FailureCode
from counter.model.filing import SyncState
from counter.services.export_filings import export_filings
from counter.services.import_filings import import_carried
from counter.settings import GatewaySettings
from sync.carrier import Carrier, hand_in
from sync.gateway.certificate import own_certificate
from sync.line import Line
from sync.wire.carried import PIECE, CarriedState, carried_path
from tests.fakes.desk_filings import vietnam_now
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import COUNTERS, GatewayChild

_NAMES = iter(COUNTERS)


@pytest.fixture
def enrolled(gateway: GatewayChild, tmp_path: Path) -> Iterator[Callable[[], EnrolledDesk]]:
    desks: list[EnrolledDesk] = []

    def enrolled() -> EnrolledDesk:
        name = next(_NAMES)
        desks.append(EnrolledDesk(tmp_path / name, name, gateway.ready["certificate"], gateway.port))
        desks[-1].enrol()
        return desks[-1]

    yield enrolled
    for desk in desks:
        desk.close()


@pytest.fixture
def cut_off(enrolled: Callable[[], EnrolledDesk]) -> EnrolledDesk:
    """Its line is dead; three filings wait, one of them larger than a piece."""
    desk = enrolled()
    for papers in ([os.urandom(PIECE * 2 + 77)], [], [b"%PDF"]):
        desk.put(*papers)
    return desk


@pytest.fixture
def custody(cut_off: EnrolledDesk, neighbour: EnrolledDesk, tmp_path: Path) -> Path:
    """The bundle as the neighbour keeps it."""
    file = export_filings(cut_off.carrying(), tmp_path / "usb", "lan").file
    import_carried(neighbour.carrying(), file, tmp_path / "carried", "hung")
    return tmp_path / "carried"


@pytest.fixture
def neighbour(enrolled: Callable[[], EnrolledDesk]) -> EnrolledDesk:
    return enrolled()


def carrier(neighbour: EnrolledDesk, custody: Path, heard: list[Any]) -> Carrier:
    return Carrier(neighbour.line, custody, neighbour.store, vietnam_now, heard.append)


def test_the_neighbour_hands_it_in_and_the_first_counter_finds_it_there(
    cut_off: EnrolledDesk, neighbour: EnrolledDesk, custody: Path
) -> None:
    heard: list[Any] = []
    carrier(neighbour, custody, heard)(HandCarriedIn())
    assert heard == [CarriedHandedIn(cut_off.key.counter, 3)]
    assert not list(custody.iterdir())
    with neighbour.store.begin() as work:
        assert work.audit.last(1)[0].action == "bundle-handed-in"
        assert work.filings.count() == 0
    with cut_off.store.begin() as work:
        waiting = [entry.filing_id for entry in work.outbox.waiting()]
    engine = cut_off.engine()
    for _round in range(10):
        engine.run_once()
    found = [cut_off.standing(one)[0] for one in waiting]
    assert {one.sync for one in found} == {SyncState.DELIVERED}
    assert [one.officer for one in found] == ["lan"] * 3


def test_a_line_that_broke_goes_on_where_it_was(neighbour: EnrolledDesk, custody: Path) -> None:
    (file,) = custody.iterdir()
    size = file.stat().st_size
    line = neighbour.line()
    try:
        first = line.exchange("PUT", carried_path(file.name, 0, size), body=file.read_bytes()[:PIECE])
        assert first.read(CarriedState) == CarriedState(received=PIECE)
        before = line.bytes_sent
        assert hand_in(line, file).taken == 3
        assert line.bytes_sent - before < size - PIECE + 20_000
        assert hand_in(line, file).taken == 3, "asked again it is the same answer"
    finally:
        line.close()


def test_a_piece_that_comes_twice_or_out_of_turn_changes_nothing(neighbour: EnrolledDesk, custody: Path) -> None:
    (file,) = custody.iterdir()
    data, size = file.read_bytes(), file.stat().st_size
    line = neighbour.line()
    try:
        for offset in (0, 0, PIECE + 1):
            answer = line.exchange("PUT", carried_path(file.name, offset, size), body=data[offset : offset + PIECE])
            assert answer.read(CarriedState).received == PIECE
        assert hand_in(line, file).taken == 3
    finally:
        line.close()


def test_a_bundle_that_is_broken_is_refused_once_and_kept_for_whoever_looks(
    neighbour: EnrolledDesk, custody: Path
) -> None:
    import hashlib

    (file,) = custody.iterdir()
    mangled = bytearray(file.read_bytes())
    mangled[-40] ^= 1
    file.unlink()
    (custody / hashlib.sha256(mangled).hexdigest()).write_bytes(mangled)
    heard: list[Any] = []
    for _twice in range(2):
        carrier(neighbour, custody, heard)(HandCarriedIn())
    (said,) = heard
    assert said.refused is FailureCode.CARRIED_FILE_BROKEN
    assert [one.suffix for one in custody.iterdir()] == [".refused"]


def test_bytes_that_are_not_what_their_name_says_begin_anew(neighbour: EnrolledDesk, custody: Path) -> None:
    (file,) = custody.iterdir()
    whole, name = file.read_bytes(), file.name
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    heard: list[Any] = []
    carrier(neighbour, custody, heard)(HandCarriedIn())
    assert heard == []
    (custody / name).write_bytes(whole)
    carrier(neighbour, custody, heard)(HandCarriedIn())
    assert [one.filings for one in heard] == [3]


def test_without_a_line_it_waits(gateway: GatewayChild, neighbour: EnrolledDesk, custody: Path) -> None:
    neighbour.port = 1
    heard: list[Any] = []
    carrier(neighbour, custody, heard)(HandCarriedIn())
    assert heard == []
    assert len(list(custody.iterdir())) == 1


def test_a_desk_that_stops_breaks_a_hand_in_that_nobody_answers(
    neighbour: EnrolledDesk, custody: Path, tmp_path: Path
) -> None:
    files = own_certificate(tmp_path, "127.0.0.1", "password", vietnam_now())
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(files.certificate, files.key, files.password)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings = GatewaySettings(
            url=f"https://127.0.0.1:{silent.getsockname()[1]}",
            certificate=str(files.certificate),
            connect_timeout=60.0,
            answer_timeout=60.0,
        )
        signer = neighbour.key.signer(vietnam_now)
        handing_in = Carrier(
            lambda: Line(settings, signer, neighbour.gateway_key, vietnam_now, os.urandom),
            custody,
            neighbour.store,
            vietnam_now,
            print,
        )
        thread = threading.Thread(target=handing_in, args=(HandCarriedIn(),), daemon=True)
        thread.start()
        with tls.wrap_socket(silent.accept()[0], server_side=True) as held:
            assert held.recv(1)
            handing_in.abort()
            thread.join(10)
            assert not thread.is_alive()
    handing_in(HandCarriedIn())
    assert len(list(custody.iterdir())) == 1, "what was not handed in waits for the next start"
