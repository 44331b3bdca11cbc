"""``motcua gateway-admin``: what the operator of a gateway does, beside running workers or without any.

It opens the same store under the same key; what it changes holds at every worker from its commit on.
"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from counter.errors import FailureCode, SettingsError, StoreError
from counter.ledger.origin import counter_origin
from counter.model.citizen import Citizen
from counter.model.filing import BusinessStatus
from counter.model.vietnam_time import VIETNAM
from counter.reasons import load_reasons
from sync.gateway import overtakings
from sync.gateway.authority import Authority, Result
from sync.gateway.ledger import LOG_NAME
from sync.gateway.run import open_ledger, open_store
from sync.gateway.store import changes, counters, decisions, people
from sync.gateway.store.store import GatewayStore
from sync.gateway.training_objections import TrainingObjections
from sync.wire.people import CitizenMessage
from ui.bootstrap.gateway import gateway_run
from ui.bootstrap.station import open_station, wall_clock

_MOST: Final = 1000  # lines of a list
_LONGEST_LINE: Final = 64 * 1024  # bytes of one citizen


def run_gateway_admin(options: argparse.Namespace) -> int:
    """0 when it was done; 1 with a sentence when the store says no. Raises StoreError, SettingsError."""
    station = open_station(options.settings, options.state)
    run = gateway_run(station, options.recovery_key)
    store = open_store(run)
    try:
        return _ACTS[options.act](store, options)
    finally:
        store.close()


def _say(*words: object) -> None:
    print(*words, sep="\t")


def _counters(store: GatewayStore, _: argparse.Namespace) -> int:
    with store.begin() as connection:
        for one in counters.listed(connection):
            _say(one.id, "đã thu hồi" if one.revoked else "đang dùng")
    return 0


def _offer(store: GatewayStore, options: argparse.Namespace) -> int:
    unit, _, counter = options.counter.partition("/")
    try:
        counter_origin(unit, counter, 1, os.urandom)
    except ValueError as exc:
        raise SettingsError((f"{options.counter}: UNIT/COUNTER, e.g. H15.50.05.13/A3",)) from exc
    code = secrets.token_hex(8).upper()
    with store.begin() as connection:
        counters.offer_code(connection, code, options.counter, wall_clock() + timedelta(days=options.days))
    _say(code)
    return 0


def _revoke(store: GatewayStore, options: argparse.Namespace) -> int:
    with store.begin() as connection:
        known = counters.revoke(connection, options.counter, wall_clock())
    return _done(known, "Không có quầy này.")


def _filings(store: GatewayStore, options: argparse.Namespace) -> int:
    with store.begin() as connection:
        for one in decisions.listed(connection, BusinessStatus(options.status), _MOST, options.unit):
            complete = "đủ" if one.completed_at else "thiếu tệp"
            _say(one.log_index, one.code, one.procedure, one.counter, complete, one.claimed_by or "")
    return 0


def _claim(store: GatewayStore, options: argparse.Namespace) -> int:
    filing_id = _found(store, options.code)
    return _done(_authority(store).claim(filing_id, options.by), "Hồ sơ đã có người khác nhận xử lý.")


def _decide(store: GatewayStore, options: argparse.Namespace) -> int:
    filing_id = _found(store, options.code)
    result = None
    if options.result is not None:
        try:
            result = Result(options.result.read_bytes())
        except (OSError, ValueError) as exc:
            raise SettingsError((f"{options.result}: no file that a counter can take",)) from exc
    written = load_reasons().get(options.reason_code).said() if options.reason_code else ""
    reason = " ".join(part for part in (written, options.reason) if part)
    moved = _authority(store).decide(filing_id, BusinessStatus(options.status), reason=reason, result=result)
    return _done(moved, "Trạng thái hiện tại không cho phép bước này, hoặc hồ sơ chưa đủ tệp.")


def _refuse_next(_: GatewayStore, options: argparse.Namespace) -> int:
    station = open_station(options.settings, options.state)
    if not station.training:
        raise SettingsError(("refuse-next: only a training gateway refuses what nothing is wrong with",))
    try:
        TrainingObjections(station.gateway_folder).object_to_next(options.procedure, options.at, options.reason)
    except ValueError as exc:
        raise SettingsError(("refuse-next: a pointer of at most 500 characters, a reason of 1 to 2000",)) from exc
    return 0


def _overtakings(store: GatewayStore, options: argparse.Namespace) -> int:
    found = overtakings.count_in(store, *_period(options))
    for (unit, procedure), pairs in sorted(found.items()):
        _say(unit, procedure, pairs)
    _say("Tổng số", sum(found.values()))
    return 0


def _late(store: GatewayStore, options: argparse.Namespace) -> int:
    with store.begin() as connection:
        for one in decisions.late(connection, *_period(options), _MOST):
            waited = max(one.registered_at - one.captured_at, timedelta())
            _say(one.code, one.counter, one.captured_at.isoformat(), one.registered_at.isoformat(), waited)
    return 0


def _load_people(store: GatewayStore, options: argparse.Namespace) -> int:
    _say(people.load(store, _citizens(options.file)))
    return 0


def _restored(store: GatewayStore, _: argparse.Namespace) -> int:
    """Another life: cursors begin anew, and so does the log's name, for its past is no longer what was signed."""
    store.forget_secret(changes.EPOCH)
    store.forget_secret(LOG_NAME)
    _say(open_ledger(store).key.vkey)
    return 0


def _authority(store: GatewayStore) -> Authority:
    # running workers see the change themselves (sync.gateway.watch)
    return Authority(store, wall_clock, open_ledger(store), lambda: None)


def _found(store: GatewayStore, code: str) -> UUID:
    with store.begin() as connection:
        filing_id = decisions.by_code(connection, code)
    if filing_id is None:
        raise StoreError(FailureCode.NOT_FOUND, "no filing bears this code")
    return filing_id


def _period(options: argparse.Namespace) -> tuple[datetime, datetime]:
    """From the first day's midnight to the last day's end, Vietnamese time; today where nothing is said."""
    today = wall_clock().date().isoformat()
    try:
        since, last = (
            datetime.fromisoformat(day or today).replace(tzinfo=VIETNAM) for day in (options.since, options.until)
        )
    except ValueError as exc:
        raise SettingsError(("--since, --until: a day, as 2026-10-08",)) from exc
    return since, last + timedelta(days=1)


def _citizens(file: Path) -> Iterator[Citizen]:
    """Raises SettingsError naming the line, never its content."""
    try:
        with file.open("rb") as lines:
            for number, line in enumerate(iter(lambda: lines.readline(_LONGEST_LINE), b""), 1):
                try:
                    yield CitizenMessage.model_validate_json(line).citizen()
                except ValueError:
                    raise SettingsError((f"{file.name}: line {number} is no citizen",)) from None
    except OSError as exc:
        raise SettingsError((f"{file}: {exc.strerror}",)) from exc


def _done(done: bool, otherwise: str) -> int:  # noqa: FBT001 - the one thing it is about
    if not done:
        print(otherwise, file=sys.stderr)
    return 0 if done else 1


_ACTS: Final[dict[str, Callable[[GatewayStore, argparse.Namespace], int]]] = {
    "counters": _counters,
    "offer": _offer,
    "revoke": _revoke,
    "filings": _filings,
    "claim": _claim,
    "decide": _decide,
    "refuse-next": _refuse_next,
    "overtakings": _overtakings,
    "late": _late,
    "load-people": _load_people,
    "restored": _restored,
}
