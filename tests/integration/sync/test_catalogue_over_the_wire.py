"""A package from its publisher's folder through a real gateway into a desk's catalogue, behind the filings."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counter.catalogue.folder_files import FolderFiles
from counter.catalogue.overlay import Overlay
from counter.catalogue.package import parse
from counter.catalogue_events import CatalogueTaken
from counter.errors import FailureCode
from counter.events import Failed
from counter.ledger.note import NoteKey
from counter.model.filing import SyncState
from counter.services.take_catalogue import PUBLISHER, TakeCatalogue
from sync.answers import AgainLater
from sync.backoff import Backoff
from sync.budget import Budget
from sync.catalogue_delta import CatalogueDelta
from sync.engine import Engine
from sync.gateway.run import GatewayRun, open_store, published_overlay, publisher
from sync.line import Line
from sync.portal import Portal
from sync.training_line import TrainingLine
from sync.wire.catalogue import PIECE, catalogue_path, digest_in, tag_of
from tests.fakes.desk_filings import vietnam_now
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import GatewayChild, key_of_tests
from tests.fakes.published import CODE, package, shipped, version_from

DEAR = ("amount = 15000", "amount = 18000")
# what no packing makes small: a package of several pieces
LONG = b"".join(hashlib.sha256(bytes([n % 256, n // 256])).hexdigest().encode() for n in range(4000))


def publish(gateway: GatewayChild, *folders: FolderFiles) -> bytes:
    """As ``motcua catalogue publish`` does beside a running gateway, without its check."""
    run = GatewayRun(folder=gateway.folder, key=key_of_tests())
    store = open_store(run)
    try:
        overlay, signer = published_overlay(run, store), publisher(store)
    finally:
        store.close()
    newest = overlay.newest_file()
    version = int(newest.name[-9:]) + 1 if newest else 1
    data = package(version, *folders, by=signer)
    overlay.put(data, parse(data, overlay.publishers))
    return data


class Station:
    """An enrolled desk whose engine fetches the catalogue in its spare moments."""

    def __init__(self, desk: EnrolledDesk) -> None:
        self.desk = desk
        self.overlay = Overlay(desk.folder / "overlay", [NoteKey(PUBLISHER, desk.gateway_key)])
        self.line: Line = desk.line()
        take = TakeCatalogue(self.overlay, shipped(), desk.store, vietnam_now, desk.folder / "lists")
        budget = Budget(desk.store, vietnam_now, 0)
        self.delta = CatalogueDelta(
            self.line, desk.folder / "incoming", take, "", budget, vietnam_now, desk.posted.append
        )
        self.engine = Engine(
            desk.store, Portal(self.line), vietnam_now, Backoff(lambda: 0.0), desk.posted.append, spare=self.delta
        )

    def run(self, most: int = 30) -> None:
        """Until the engine has nothing to do at once."""
        for _ in range(most):
            if self.engine.run_once().next_due > vietnam_now():
                return
        raise AssertionError("it never rests")


@pytest.fixture
def new_station() -> Iterator[Callable[[EnrolledDesk], Station]]:
    stations: list[Station] = []

    def new_station(desk: EnrolledDesk) -> Station:
        stations.append(Station(desk))
        return stations[-1]

    yield new_station
    for station in stations:
        station.line.close()


@pytest.fixture
def station(desk: EnrolledDesk, new_station: Callable[[EnrolledDesk], Station]) -> Station:
    return new_station(desk)


def test_published_fetched_judged_and_in_use_from_its_day(gateway: GatewayChild, station: Station) -> None:
    filing = station.desk.put(b"paper")
    data = publish(gateway, version_from("2026-12-01", DEAR))
    station.run()
    assert station.desk.standing(filing)[1].state is SyncState.DELIVERED
    newest = station.overlay.newest_file()
    assert newest is not None
    assert newest.read_bytes() == data
    catalogue, refused = station.overlay.over(shipped())
    assert refused == ()
    assert catalogue.get(CODE, "2026-12-01").fees[0].amount == 18000
    assert [event.version for event in station.desk.posted if isinstance(event, CatalogueTaken)] == [
        parse(data, station.overlay.publishers).version
    ]


def test_unchanged_is_304_and_a_change_is_announced_in_other_answers(gateway: GatewayChild, station: Station) -> None:
    data = publish(gateway, version_from("2026-12-02", DEAR))
    digest = hashlib.sha256(data).hexdigest()
    answer = station.line.exchange("GET", catalogue_path(0), headers={"if-none-match": tag_of(digest)})
    assert (answer.status, answer.body) == (304, b"")
    whole = station.line.exchange("GET", catalogue_path(0))
    assert (whole.body, digest_in(whole.headers["etag"])) == (data[:PIECE], digest)
    # the announcement follows within a second, on whatever else is asked
    while station.line.announced != digest:
        station.line.exchange("GET", "/health")
    assert station.line.exchange("GET", catalogue_path(len(data))).body == b""


def test_a_broken_package_is_said_and_the_filings_are_delivered(gateway: GatewayChild, station: Station) -> None:
    publish(gateway, version_from("2026-12-03", ("amount = 3", "amount = -3")))
    filing = station.desk.put(b"paper")
    station.run()
    later = station.desk.put(b"another")
    station.run()
    for one in (filing, later):
        assert station.desk.standing(one)[1].state is SyncState.DELIVERED
    assert [event for event in station.desk.posted if isinstance(event, Failed)] == [
        Failed("catalogue", FailureCode.PACKAGE_BROKEN)
    ]
    assert station.overlay.names() == ()


def test_a_line_cut_in_the_middle_of_a_package_costs_no_filing_anything(
    gateway: GatewayChild,
    new_desk: Callable[..., EnrolledDesk],
    new_station: Callable[[EnrolledDesk], Station],
) -> None:
    forwarder = TrainingLine(("127.0.0.1", gateway.port))
    try:
        desk = new_desk(forwarder.port)
        station = new_station(desk)
        base = version_from("2026-12-04")
        head = base.raw["procedure.toml"] + b"\n# " + LONG[:200_000]
        data = publish(gateway, FolderFiles(base.name, {**base.raw, "procedure.toml": head}))
        assert len(data) > 2 * PIECE
        station.engine.run_once()
        parts: list[Path] = list((desk.folder / "incoming").iterdir())
        assert [part.stat().st_size for part in parts] == [PIECE]
        forwarder.cut()
        station.engine.run_once()
        forwarder.restore()
        filing = desk.put(b"paper")
        station.engine.run_once()
        assert desk.standing(filing)[1].state is SyncState.DELIVERED
        station.run()
        newest = station.overlay.newest_file()
        assert newest is not None
        assert newest.read_bytes() == data, "it went on from where it was cut"
    finally:
        forwarder.close()


def test_only_an_enrolled_counter_is_served(gateway: GatewayChild, new_desk: Callable[..., EnrolledDesk]) -> None:
    publish(gateway, version_from("2026-12-05"))
    desk = new_desk()
    desk.key = type(desk.key)("H15.50.05.13/UNKNOWN", desk.key.private)
    line = desk.line()
    with pytest.raises(AgainLater) as caught:
        line.exchange("GET", catalogue_path(0))
    line.close()
    assert caught.value.code is FailureCode.COUNTER_REVOKED
