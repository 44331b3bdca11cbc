"""A desk with its store, key and lines, enrolled at a real gateway."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from counter.carry.bundle import Sender
from counter.model.filing import Filing
from counter.outbox import OutboxEntry
from counter.ports import Clock
from counter.services.export_filings import Carrying
from counter.settings import GatewaySettings, StationSettings
from counter.store.store import Store
from sync.backoff import Backoff
from sync.engine import Engine
from sync.line import Line
from sync.portal import Portal
from sync.station_key import StationKey, enrol, station_key
from tests.fakes.desk_filings import UNIT, open_desk, put_filing, standing, vietnam_now
from tests.fakes.gateway_child import enrolment_code


@dataclass
class EnrolledDesk:
    """``port``: where its lines go, the gateway's own or a forwarder's."""

    folder: Path
    counter: str
    certificate: str
    port: int
    answer_timeout: float = 20.0  # seconds: a busy machine's gateway is no silent one
    clock: Clock = vietnam_now
    posted: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store: Store = open_desk(self.folder)
        self.key: StationKey = station_key(self.store, UNIT, self.counter, os.urandom)
        self.gateway_key = b""
        self._portals: list[Portal] = []

    @property
    def settings(self) -> GatewaySettings:
        return GatewaySettings(
            url=f"https://127.0.0.1:{self.port}",
            certificate=self.certificate,
            connect_timeout=self.answer_timeout,
            answer_timeout=self.answer_timeout,
        )

    def enrol(self) -> None:
        code = enrolment_code(self.counter)
        self.gateway_key = enrol(self.store, self.key, code, self.settings, self.clock, os.urandom)

    def line(self) -> Line:
        return Line(self.settings, self.key.signer(self.clock), self.gateway_key, self.clock, os.urandom)

    def portal(self) -> Portal:
        self._portals.append(Portal(self.line()))
        return self._portals[-1]

    def engine(self, portal: Any = None) -> Engine:
        return Engine(self.store, portal or self.portal(), self.clock, Backoff(lambda: 0.0), self.posted.append)

    def put(self, *papers: bytes, **more: Any) -> Filing:
        return put_filing(self.store, papers, counter=self.counter, **more)

    def make_due(self) -> None:
        """Whatever waits may go at once."""
        with self.store.begin() as work:
            for entry in work.outbox.waiting():
                work.outbox.save(replace(entry, next_at=None))
            work.commit()

    def carrying(self) -> Carrying:
        """What goes out on a stick is signed with, and under whose name."""
        station = StationSettings(counter=self.counter, unit=UNIT)
        sender = Sender(self.key.counter, self.key.private)
        return Carrying(self.store, station, sender, self.gateway_key, vietnam_now, os.urandom)

    def standing(self, filing: Filing | UUID) -> tuple[Filing, OutboxEntry]:
        return standing(self.store, filing if isinstance(filing, UUID) else filing.id)

    def close(self) -> None:
        for portal in self._portals:
            portal.close()
        self.store.close()
