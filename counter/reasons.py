"""Reasons written beforehand, for whoever asks for more or refuses: plain sentences that an office may change.

The table is dated data (``reasons_data``): what a sentence was on the day it was given stays true.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from counter.dated_table import read_table
from counter.errors import FailureCode, FormError
from counter.model.reason_kind import ReasonKind
from counter.told import tell, told_all, told_word

TABLE: Final = Path(__file__).with_name("reasons_data") / "reasons.toml"
_PAPER: Final = "{paper}"
_NO_PAPER: Final = tell("giấy tờ đã báo tại quầy")


class Reason(BaseModel):
    """``until``: its last day, None: in force. ``procedures``: codes, () for every one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Annotated[str, Field(pattern=r"^[A-Z]{2}-[0-9]{2,3}$")]
    kind: ReasonKind
    text: Annotated[str, Field(pattern=r"^(?:[^{}]|\{paper\})+$", max_length=300)]
    since: date
    until: date | None = None
    source: Annotated[str, Field(min_length=1)]
    procedures: tuple[str, ...] = ()

    def said(self, papers: tuple[str, ...] = ()) -> str:
        """The sentence, with the papers that it is about."""
        if _PAPER not in self.text:
            return told_word(self.text)
        return told_word(self.text, paper=told_all(papers, "; ") if papers else _NO_PAPER)


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ReasonLibrary:
    reasons: tuple[Reason, ...]

    def on(self, day: date, kind: ReasonKind, procedure: str) -> tuple[Reason, ...]:
        """In force that day for that procedure, in the table's order."""
        return tuple(
            one
            for one in self.reasons
            if one.kind is kind
            and one.since <= day
            and (one.until is None or day <= one.until)
            and (not one.procedures or procedure in one.procedures)
        )

    def get(self, code: str) -> Reason:
        """Raises FormError CATALOGUE_BROKEN for a code that the library does not have."""
        found = next((one for one in self.reasons if one.code == code), None)
        if found is None:
            raise FormError(FailureCode.CATALOGUE_BROKEN, f"no reason {code}")
        return found


def load_reasons(file: Path = TABLE) -> ReasonLibrary:
    """Raises FormError CATALOGUE_BROKEN naming every bad key, a code that stands twice, or a file that is none."""
    table = read_table(file, _Table)
    codes = [one.code for one in table.reasons]
    if twice := sorted({code for code in codes if codes.count(code) > 1}):
        raise FormError(FailureCode.CATALOGUE_BROKEN, f"{file.name}: twice {', '.join(twice)}")
    return ReasonLibrary(table.reasons)
