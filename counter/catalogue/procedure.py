"""One procedure (thủ tục) as the catalogue knows it at one date. Plain data, read from files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum, unique

from counter.catalogue.parts import PartRule
from counter.forms.form import Form, Rule


@unique
class LimitUnit(StrEnum):
    WORKING_DAY = "working_day"
    HOUR = "hour"
    CALENDAR_DAY = "calendar_day"


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """``amount`` 0 working days with a ``cut_off`` is "the same day, next working day after it"."""

    amount: int
    unit: LimitUnit
    cut_off: time | None = None
    text: str = ""


@unique
class Channel(StrEnum):
    """Chỉ thị 24: what a counter may take."""

    ONLINE_ONLY = "online_only"
    EITHER = "either"
    DIRECT_ONLY = "direct_only"


@unique
class ReceiptForm(StrEnum):
    """The slip a filing gets on acceptance (field.md §12)."""

    MAU_01 = "mau-01"
    CT04 = "ct04"


@dataclass(frozen=True, slots=True)
class PaperRequirement:
    """``required_when`` None with ``required`` True: always. ``about``: plain words for the citizen."""

    code: str
    title: str
    originals: int = 0
    copies: int = 0
    required: bool = False
    required_when: Rule | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Fee:
    """Amount in đồng. ``channel``: "online" or "direct"; ``case`` "" is the ordinary one."""

    name: str
    amount: int
    channel: str
    case: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Procedure:
    """``form`` None: a guide only, filing disabled (FailureCode.GUIDE_ONLY).

    ``fee_note``: what the list of fees cannot say (set by the province, exemptions). ``parts``: the
    declarations of other procedures that a filing of an interlinked one answers too.
    """

    code: str
    version: str
    title: str
    short_title: str
    sector: str
    authority: str
    effective_from: date
    effective_to: date | None
    limit: TimeLimit
    channel: Channel
    receipt_form: ReceiptForm
    legal_basis: tuple[str, ...] = ()
    papers: tuple[PaperRequirement, ...] = ()
    fees: tuple[Fee, ...] = ()
    result: str = ""
    keywords: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    form: Form | None = None
    fee_note: str = ""
    parts: tuple[PartRule, ...] = ()
