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
class Level(StrEnum):
    """Whose counters take a filing in: a commune's (UBND and its police), a province's, an agency's of its own line."""

    COMMUNE = "commune"
    PROVINCE = "province"
    BRANCH = "branch"


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
class ConsentRule:
    """Somebody whose consent the declaration asks for, and the fields (JSON Pointers) that say who and how.

    ``who``: in the officer's words. ``way`` "": on the declaration itself, by signature. ``unless``: the number
    of whoever declares; they need not consent to what they ask for. ``under_age``: asked for only while the
    person born at ``birth`` has not completed so many years; 0: whatever the age.
    """

    kind: str
    who: str
    way: str = ""
    name: str = ""
    number: str = ""
    unless: str = ""
    birth: str = ""
    under_age: int = 0

    @property
    def pointers(self) -> tuple[str, ...]:
        return tuple(one for one in (self.way, self.name, self.number, self.unless, self.birth) if one)


@dataclass(frozen=True, slots=True)
class CopyField:
    """``label``: as the other system calls the field at ``pointer``."""

    pointer: str
    label: str


@dataclass(frozen=True, slots=True)
class CopyTable:
    """What an officer copies by hand into ``system``, an agency's own that nothing sends to, in its order.

    ``source``: where the order comes from; "" where the office has laid it down itself.
    """

    system: str
    fields: tuple[CopyField, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Procedure:
    """``form`` None: a guide only, filing disabled (FailureCode.GUIDE_ONLY). ``received_by``: whose counters take it.

    ``fee_note``: what the list of fees cannot say (set by the province, exemptions). ``parts``: the
    declarations of other procedures that a filing of an interlinked one answers too. ``corrects_identity``:
    what card and register disagree on is what it is about, and does not hold it up (wire.md).
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
    received_by: tuple[Level, ...] = (Level.COMMUNE,)
    consents: tuple[ConsentRule, ...] = ()
    copy_table: CopyTable | None = None
    corrects_identity: bool = False
