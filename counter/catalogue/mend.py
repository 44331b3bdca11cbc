"""A fee or a time limit mended from a day on, without touching anything else of its procedure.

A mend is a version of its own, ``<version>+<day>``: the declaration stays that of ``<version>``, so whoever
does not know the mend (a gateway) can still judge what was filed under it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Final

from pydantic import Field, ValidationError, model_validator

from counter.catalogue.procedure import Fee, LimitUnit, Procedure, TimeLimit
from counter.catalogue.record import FeeRow, LimitRow, SourceRow, Strict
from counter.errors import FailureCode, FormError

_VERSION: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
MEND_NAME: Final = re.compile(rf"[0-9]\.[0-9]{{6}}@{_VERSION}\+{_VERSION}(?:\.[2-9])?")
_LIMIT: Final = re.compile(r"([0-9]{1,3}) (ngày làm việc|ngày|giờ)", re.IGNORECASE)
_UNITS: Final = {
    "ngày làm việc": LimitUnit.WORKING_DAY,
    "ngày": LimitUnit.CALENDAR_DAY,
    "giờ": LimitUnit.HOUR,
}
_MOST_ON_A_DAY: Final = 9


class MendFile(Strict):
    """All fees and the limit as they are from ``effective_from`` on, as JSON."""

    code: Annotated[str, Field(pattern=r"^[0-9]\.[0-9]{6}$")]
    version: Annotated[str, Field(pattern=rf"^{_VERSION}\+{_VERSION}(\.[2-9])?$")]
    effective_from: date
    limit: LimitRow
    fees: Annotated[tuple[FeeRow, ...], Field(max_length=40)]
    source: SourceRow

    @model_validator(mode="after")
    def _names_its_day(self) -> MendFile:
        if self.version.partition("+")[2].partition(".")[0] != self.effective_from.isoformat():
            raise ValueError("a mend's version ends with its day")
        return self

    @property
    def base(self) -> str:
        """The version whose declaration it keeps."""
        return self.version.partition("+")[0]

    @property
    def name(self) -> str:
        return f"{self.code}@{self.version}"

    def applied(self, base: Procedure) -> Procedure:
        return replace(
            base,
            version=self.version,
            effective_from=self.effective_from,
            effective_to=None,
            limit=self.limit.limit,
            fees=tuple(one.fee for one in self.fees),
            sources=(*base.sources, self.source.line),
        )


def read_mend(data: bytes) -> MendFile:
    """Raises ValueError, whose text names the key and never quotes the value."""
    try:
        return MendFile.model_validate_json(data)
    except ValidationError as exc:
        first = exc.errors(include_input=False, include_url=False)[0]
        raise ValueError(f"{'.'.join(str(part) for part in first['loc']) or '(whole)'}: {first['msg']}") from None


def mend(
    procedure: Procedure,
    *,
    fees: Mapping[str, int],
    limit: str,
    since: date,
    source: SourceRow,
    known: Callable[[str], bool],
) -> MendFile:
    """The mend that gives ``procedure`` other amounts (in đồng) and, unless "", another limit in words.

    ``fees`` names a fee as ``NAME``, or ``NAME@online``, ``NAME@direct``, ``NAME@online@CASE`` where several
    share the name. ``known``: whether a version is taken. Raises FormError MEND_REFUSED with what is wrong.
    """
    if not fees and not limit:
        raise _refused("neither a fee nor a limit is named")
    if since < procedure.effective_from:
        raise _refused(f"the version in force holds from {procedure.effective_from}")
    amounts = {_place(procedure.fees, named): amount for named, amount in fees.items()}
    after = tuple(
        replace(fee, amount=amounts[place], source=source.title) if place in amounts else fee
        for place, fee in enumerate(procedure.fees)
    )
    new_limit = _limit(limit, procedure.limit) if limit else procedure.limit
    try:
        return MendFile(
            code=procedure.code,
            version=_version(procedure.version, since, known),
            effective_from=since,
            limit=LimitRow(
                amount=new_limit.amount, unit=new_limit.unit, cut_off=new_limit.cut_off, text=new_limit.text
            ),
            fees=tuple(
                FeeRow.model_validate(
                    {"name": f.name, "amount": f.amount, "channel": f.channel, "case": f.case, "source": f.source}
                )
                for f in after
            ),
            source=source,
        )
    except ValidationError as exc:
        raise _refused(exc.errors(include_input=False, include_url=False)[0]["msg"]) from None


def _place(fees: tuple[Fee, ...], named: str) -> int:
    name, _at, which = named.partition("@")
    channel, _at, case = which.partition("@")
    found = [
        place
        for place, fee in enumerate(fees)
        if fee.name == name and channel in ("", fee.channel) and case in ("", fee.case)
    ]
    if len(found) == 1:
        return found[0]
    choices = "; ".join("@".join(part for part in (fee.name, fee.channel, fee.case) if part) for fee in fees)
    raise _refused(f"{'several fees are' if found else 'no fee is'} called so; there are: {choices or 'none'}")


def _limit(text: str, before: TimeLimit) -> TimeLimit:
    found = _LIMIT.fullmatch(text.strip())
    if found is None:
        raise _refused("a limit is a number and ngày làm việc, ngày or giờ")
    return TimeLimit(int(found[1]), _UNITS[found[2].lower()], before.cut_off, text.strip())


def _version(version: str, since: date, known: Callable[[str], bool]) -> str:
    wanted = f"{version.partition('+')[0]}+{since.isoformat()}"
    free = (one for one in (wanted, *(f"{wanted}.{n}" for n in range(2, _MOST_ON_A_DAY + 1))) if not known(one))
    found = next(free, None)
    if found is None:
        raise _refused("mended too often for one day")
    return found


def _refused(detail: str) -> FormError:
    return FormError(FailureCode.MEND_REFUSED, detail)
