"""Files as they were read → one CardRecord: every value that can be had, and the verdict over all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeVar

from counter.emrtd import dg1, dg2, dg13, passive_authentication
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, CardRecord, PhaseTime
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError

T = TypeVar("T")


def record_from_files(
    *,
    sod: bytes,
    files: Mapping[int, bytes],
    trust: TrustStore,
    now: datetime,
    active: ActiveVerdict,
    access: AccessMethod,
    reader: str,
    times: tuple[PhaseTime, ...] = (),
) -> CardRecord:
    """``files``: group number → EF content. Never raises for what is in the bytes.

    A group that is missing or can't be read leaves its value None: the verdict, not the parser,
    says whether the chip is genuine, and a passport's DG13 is its own state's affair.
    """
    return CardRecord(
        mrz=_or_none(lambda: dg1.parse(files[1], now.date()), 1 in files),
        details=_or_none(lambda: dg13.parse(files[13]), 13 in files),
        portrait=_or_none(lambda: dg2.parse(files[2]), 2 in files),
        sod=sod,
        files=dict(files),
        passive=passive_authentication.verify(sod, files, trust, now),
        active=active,
        access=access,
        reader=reader,
        times=times,
    )


def _or_none(parse: Callable[[], T], there: bool) -> T | None:  # noqa: FBT001  # one private caller, beside its condition
    if not there:
        return None
    try:
        return parse()
    except ContentError:
        return None
