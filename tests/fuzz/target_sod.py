"""EF.SOD, and the verdict over it, which never raises."""

from __future__ import annotations

from datetime import UTC, datetime

from counter.emrtd import passive_authentication, sod
from counter.emrtd.card_record import Authenticity
from tests.fuzz import seeds as made

_OTHER_FILES = {1: b"files that no seed has signed"}


def one_input(data: bytes) -> None:
    verdict = passive_authentication.verify(data, _OTHER_FILES, made.trust(), datetime(2026, 10, 8, tzinfo=UTC))
    if verdict.authenticity is not Authenticity.BROKEN:
        raise AssertionError("files that were never signed are not broken")
    sod.parse(data).signed.fault()


def seeds() -> list[bytes]:
    return made.sods()
