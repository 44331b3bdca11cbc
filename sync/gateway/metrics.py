"""What a gateway tells its operator, in Prometheus' text format, on a port of its own that counters can't reach."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from counter.errors import CounterError
from counter.ports import Clock
from sync.gateway import overtakings
from sync.gateway.store import order
from sync.gateway.store.store import GatewayStore

_log = logging.getLogger(__name__)
_COUNT_AGAIN: Final = timedelta(minutes=5)  # overtakings: a look at every filing


class Metrics:
    """One worker's; each worker has a port."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "motcua_requests", "Requests answered", ("method", "route", "status"), registry=self.registry
        )
        self.seconds = Histogram("motcua_request_seconds", "Time to answer", ("route",), registry=self.registry)
        self.bytes = Counter("motcua_bytes", "Bytes of bodies", ("direction",), registry=self.registry)
        self.in_flight = Gauge("motcua_in_flight", "Requests under way, long-polls among them", registry=self.registry)

    def answered(self, method: str, route: str, status: int, seconds: float, taken: int, given: int) -> None:
        """``route``: its template; ``taken`` and ``given``: bytes of the bodies."""
        self.requests.labels(method, route, str(status)).inc()
        self.seconds.labels(route).observe(seconds)
        self.bytes.labels("in").inc(taken)
        self.bytes.labels("out").inc(given)

    def watch_store(self, store: GatewayStore, clock: Clock) -> None:
        self.registry.register(_StoreFigures(store, clock))

    def serve(self, port: int) -> tuple[int, Callable[[], None]]:
        """On loopback only; the port (0 takes a free one), and what ends it. Raises OSError."""
        server, thread = start_http_server(port, "127.0.0.1", self.registry)

        def stop() -> None:
            server.shutdown()
            server.server_close()
            thread.join(5.0)

        return int(server.server_port), stop


class _StoreFigures(Collector):
    """Asked at every scrape; a store that does not answer shows as ``motcua_store_up 0``."""

    def __init__(self, store: GatewayStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._counted_at: datetime | None = None
        self._overtakings = 0

    def collect(self) -> Iterator[GaugeMetricFamily]:
        up = 1
        try:
            with self._store.begin() as connection:
                head = order.look(connection)
            self._count()
        except CounterError as exc:
            _log.warning("no figures: %s", exc)
            up = 0
        yield GaugeMetricFamily("motcua_store_up", "Whether the database answers", value=up)
        if up:
            yield GaugeMetricFamily("motcua_log_size", "Entries in the gateway's log", value=head.frontier.size)
            yield GaugeMetricFamily("motcua_changes", "Changes of status so far", value=head.cursor)
            yield GaugeMetricFamily(
                "motcua_overtakings_today", "Later filings decided before earlier ones", value=self._overtakings
            )

    def _count(self) -> None:
        now = self._clock()
        if self._counted_at is not None and now < self._counted_at + _COUNT_AGAIN:
            return
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        self._overtakings = sum(overtakings.count_in(self._store, midnight, now).values())
        self._counted_at = now
