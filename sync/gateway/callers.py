"""Who is calling: the counter whose key signed the request, once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from counter.ports import Clock
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import counters
from sync.gateway.store.store import GatewayStore
from sync.signatures import SKEW, RequestHead, RequestVerifier, SignatureError, SignatureFault, Verified
from sync.wire.problems import ProblemType

_TIDY: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Caller:
    """``counter``: ``<unit>/<counter>``, whose signature this request bears."""

    counter: str
    unit: str
    name: str


class Callers:
    """Verifies signatures against the enrolled keys, and sees to it that none is used twice."""

    def __init__(self, store: GatewayStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._tidy_at = clock() + _TIDY

    def verify(self, head: RequestHead) -> Caller:
        """Raises ProblemStated: COUNTER_UNKNOWN, COUNTER_REVOKED, SIGNATURE_INVALID, CLOCK_OFF or REPLAYED."""
        seen: list[counters.KnownCounter] = []

        def public_key(key_id: str) -> bytes | None:
            with self._store.begin() as connection:
                known = counters.find(connection, key_id)
            if known is None:
                raise ProblemStated(ProblemType.COUNTER_UNKNOWN)
            seen.append(known)
            return known.public_key

        verified = self._verified(RequestVerifier(public_key, self._clock), head)
        caller = seen[0]
        if caller.revoked:
            raise ProblemStated(ProblemType.COUNTER_REVOKED)
        self._use(caller.id, verified)
        return Caller(caller.id, caller.unit, caller.name)

    def verify_newcomer(self, head: RequestHead, counter: str, public_key: bytes) -> None:
        """An enrolment bears the signature of the very key that it brings. Raises ProblemStated."""
        key = {counter: public_key}.get
        self._use(counter, self._verified(RequestVerifier(key, self._clock), head))

    def _verified(self, verifier: RequestVerifier, head: RequestHead) -> Verified:
        try:
            return verifier.verify(head)
        except SignatureError as exc:
            # the library wraps what a key look-up raises: hand our own statement on
            cause: BaseException | None = exc
            while cause is not None:
                if isinstance(cause, ProblemStated):
                    raise cause from None
                cause = cause.__cause__
            if exc.fault is SignatureFault.CLOCK:
                raise ProblemStated(ProblemType.CLOCK_OFF, at=self._clock()) from exc
            raise ProblemStated(ProblemType.SIGNATURE_INVALID) from exc

    def _use(self, counter: str, verified: Verified) -> None:
        now = self._clock()
        with self._store.begin_hasty() as connection:
            if now >= self._tidy_at:
                self._tidy_at = now + _TIDY
                counters.forget_nonces(connection, now)
            # kept as long as the signature could still pass for fresh
            if not counters.use_nonce(connection, counter, verified.nonce, expires_at=verified.expires + 2 * SKEW):
                raise ProblemStated(ProblemType.REPLAYED)
