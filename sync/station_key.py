"""The counter's Ed25519 key: made once, kept in the encrypted store, made known to the gateway by enrolment."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from counter.errors import FailureCode
from counter.ports import Clock, RandomBytes
from counter.services.log_alarm import begin_anew
from counter.settings import GatewaySettings
from counter.store.store import Store
from sync.answers import AgainLater
from sync.line import Line
from sync.order import LOG_KEY, closed_key
from sync.signatures import Signer
from sync.wire.messages import Enrolled, Enrolment
from sync.wire.paths import ENROL

_SEED = "station-key"
_GATEWAY = "gateway-key"


@dataclass(frozen=True, slots=True)
class StationKey:
    """``counter``: ``<unit>/<counter>``, the key id of every signature."""

    counter: str
    private: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> bytes:
        return self.private.public_key().public_bytes_raw()

    def signer(self, clock: Clock) -> Signer:
        return Signer(self.private, self.counter, clock)


def station_key(store: Store, unit: str, counter: str, random: RandomBytes) -> StationKey:
    """The key of this counter, made at the first asking."""
    with store.begin() as work:
        seed = work.keyvalues.get(_SEED)
        if seed is None:
            seed = random(32)
            work.keyvalues.put(_SEED, seed)
            work.commit()
    return StationKey(f"{unit}/{counter}", Ed25519PrivateKey.from_private_bytes(seed))


def known_gateway_key(store: Store) -> bytes | None:
    """The key that the gateway gave at enrolment (32 bytes); None: not enrolled yet."""
    with store.begin() as work:
        return work.keyvalues.get(_GATEWAY)


def enrol(
    store: Store, key: StationKey, code: str, settings: GatewaySettings, clock: Clock, random: RandomBytes
) -> bytes:
    """Make the counter known with a one-time code; the gateway's key (32 bytes), which is kept.

    That key is taken on the word of the pinned certificate. Raises LineError; AgainLater with
    ENROLMENT_REFUSED for a code that is wrong, used or too old.
    """
    line = Line(settings, key.signer(clock), None, clock, random)
    try:
        enrolment = Enrolment(code=code, counter=key.counter, public_key=key.public)
        answer = line.exchange("POST", ENROL, body=enrolment.model_dump_json().encode()).read(Enrolled)
    finally:
        line.close()
    if answer.counter != key.counter or len(answer.gateway_key) != 32:
        raise AgainLater(FailureCode.NOT_OUR_GATEWAY, "an enrolment of something else")
    with store.begin() as work:
        work.keyvalues.put(_GATEWAY, answer.gateway_key)
        if answer.ledger_key is not None:
            work.keyvalues.put(LOG_KEY, answer.ledger_key.encode())
        # a new enrolment is a new beginning, perhaps at another gateway
        for pinned in work.ledger.pins():
            begin_anew(work, pinned)
        if (log := work.ledger.newest()) is not None:
            work.keyvalues.put(closed_key(log.origin), b"")
        work.commit()
    return answer.gateway_key
