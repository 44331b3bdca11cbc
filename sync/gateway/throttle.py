"""How much one counter may ask for: a token bucket each, in this worker's memory.

Several workers give a counter several buckets, so the limit of the whole gateway is their sum: it keeps a
counter gone wild from starving the others, and needs no round trip to the database for that.
"""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sync.gateway.refusal import ProblemStated
from sync.wire.problems import ProblemType

_MOST: Final = 10_000  # counters remembered; the one unheard of for longest is forgotten: its bucket is full


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Throttle:
    """``rate``: requests a second that go on for ever; ``burst``: requests at once after a silence.

    A desk that comes back with a thousand filings is no abuse: the burst lets it drain.
    """

    def __init__(self, rate: float, burst: int, monotonic: Callable[[], float]) -> None:
        self._rate = rate
        self._burst = burst
        self._monotonic = monotonic
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, counter: str) -> None:
        """One request of this counter. Raises ProblemStated TOO_MANY with the seconds to wait."""
        now = self._monotonic()
        with self._lock:
            bucket = self._buckets.pop(counter, None) or _Bucket(self._burst, now)
            self._buckets[counter] = bucket
            if len(self._buckets) > _MOST:
                self._buckets.popitem(last=False)
            bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.at) * self._rate)
            bucket.at = now
            if bucket.tokens >= 1:
                bucket.tokens -= 1
                return
            wait = (1 - bucket.tokens) / self._rate
        raise ProblemStated(ProblemType.TOO_MANY, retry_after=math.ceil(wait))
