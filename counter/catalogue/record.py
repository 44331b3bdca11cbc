"""The shape of ``procedure.toml``, checked strictly, and its way into a ``Procedure``."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from counter.catalogue.parts import PartRule
from counter.catalogue.procedure import (
    Channel,
    ConsentRule,
    CopyField,
    CopyTable,
    Fee,
    Level,
    LimitUnit,
    PaperRequirement,
    Procedure,
    ReceiptForm,
    TimeLimit,
)
from counter.forms.form import Form, Rule
from counter.forms.layout import rule_of

_Line = Annotated[str, Field(min_length=1, max_length=400)]
_Pointer = Annotated[str, Field(pattern=r"^(/[A-Za-z0-9_-]+)*$", max_length=200)]
_Lines = Annotated[tuple[_Line, ...], Field(max_length=64)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Condition(Strict):
    scope: str
    schema_: dict[str, Any] = Field(alias="schema")


class _When(Strict):
    """A JSON Forms rule over the declaration."""

    effect: Literal["SHOW", "HIDE"] = "SHOW"
    condition: _Condition

    def rule(self) -> Rule:
        return rule_of({"effect": self.effect, "condition": self.condition.model_dump(by_alias=True)})


class LimitRow(Strict):
    amount: Annotated[int, Field(ge=0, le=400)]
    unit: Annotated[LimitUnit, Field(strict=False)]
    cut_off: time | None = None
    text: str = ""

    @property
    def limit(self) -> TimeLimit:
        return TimeLimit(self.amount, self.unit, self.cut_off, self.text)


class _Paper(Strict):
    code: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
    title: _Line
    originals: Annotated[int, Field(ge=0, le=20)] = 0
    copies: Annotated[int, Field(ge=0, le=20)] = 0
    required: bool = False
    required_when: _When | None = None
    about: str = ""


class _Consent(Strict):
    kind: Annotated[str, Field(pattern=r"^[a-z-]{1,40}$")]
    who: _Line
    way: _Pointer = ""
    name: _Pointer = ""
    number: _Pointer = ""
    unless: _Pointer = ""
    birth: _Pointer = ""
    under_age: Annotated[int, Field(ge=0, le=30)] = 0

    @model_validator(mode="after")
    def _whole(self) -> _Consent:
        if self.way and not (self.name and self.number):
            raise ValueError("who can be asked elsewhere has a name and a number")
        if bool(self.under_age) != bool(self.birth):
            raise ValueError("under_age and birth go together")
        return self

    @property
    def rule(self) -> ConsentRule:
        return ConsentRule(**self.model_dump())


class _CopyField(Strict):
    pointer: Annotated[str, Field(pattern=r"^(/[A-Za-z0-9_-]+)+$", max_length=200)]
    label: _Line


class _CopyTable(Strict):
    system: _Line
    source: Annotated[str, Field(max_length=400)] = ""
    fields: Annotated[tuple[_CopyField, ...], Field(min_length=1, max_length=120, strict=False)]

    @property
    def table(self) -> CopyTable:
        return CopyTable(self.system, tuple(CopyField(one.pointer, one.label) for one in self.fields), self.source)


class FeeRow(Strict):
    name: _Line
    amount: Annotated[int, Field(ge=0, le=100_000_000)]
    channel: Literal["online", "direct"]
    case: str = ""
    source: _Line

    @property
    def fee(self) -> Fee:
        return Fee(self.name, self.amount, self.channel, self.case, self.source)


class SourceRow(Strict):
    """Where the facts come from, and the day they were read there."""

    title: _Line
    accessed: date

    @property
    def line(self) -> str:
        return f"{self.title} (tra cứu {self.accessed:%d/%m/%Y})"


class FormHeading(Strict):
    """What the declaration's four files do not say: its name on paper and where it is laid down."""

    code: _Line
    official: _Line
    title: _Line
    summary: str = ""


class ProcedureFile(Strict):
    """One ``procedure.toml``."""

    code: Annotated[str, Field(pattern=r"^[0-9]\.[0-9]{6}$")]
    version: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    title: _Line
    short_title: _Line
    sector: _Line
    authority: _Line
    effective_from: date
    effective_to: date | None = None
    channel: Annotated[Channel, Field(strict=False)]
    receipt_form: Annotated[ReceiptForm, Field(strict=False)]
    result: str = ""
    fee_note: str = ""
    corrects_identity: bool = False
    keywords: _Lines = Field(default=(), strict=False)
    legal_basis: _Lines = Field(default=(), strict=False)
    limit: LimitRow
    papers: Annotated[tuple[_Paper, ...], Field(max_length=40, strict=False)] = ()
    fees: Annotated[tuple[FeeRow, ...], Field(max_length=40, strict=False)] = ()
    sources: Annotated[tuple[SourceRow, ...], Field(min_length=1, max_length=20, strict=False)]
    form: FormHeading | None = None
    received_by: Annotated[tuple[Annotated[Level, Field(strict=False)], ...], Field(min_length=1, strict=False)] = (
        Level.COMMUNE,
    )
    consents: Annotated[tuple[_Consent, ...], Field(max_length=12, strict=False)] = ()
    copy_table: _CopyTable | None = None

    @model_validator(mode="after")
    def _dates_in_order(self) -> ProcedureFile:
        if self.effective_to is not None and self.effective_to < self.effective_from:
            raise ValueError("effective_to lies before effective_from")
        codes = [paper.code for paper in self.papers]
        if len(set(codes)) != len(codes):
            raise ValueError("two papers share a code")
        kinds = [one.kind for one in self.consents]
        if len(set(kinds)) != len(kinds):
            raise ValueError("two consents share a kind")
        return self

    def procedure(self, form: Form | None, parts: tuple[PartRule, ...] = ()) -> Procedure:
        """Raises ValueError for a paper's rule that is none."""
        return Procedure(
            code=self.code,
            version=self.version,
            title=self.title,
            short_title=self.short_title,
            sector=self.sector,
            authority=self.authority,
            effective_from=self.effective_from,
            effective_to=self.effective_to,
            limit=self.limit.limit,
            channel=self.channel,
            receipt_form=self.receipt_form,
            legal_basis=self.legal_basis,
            papers=tuple(
                PaperRequirement(
                    code=paper.code,
                    title=paper.title,
                    originals=paper.originals,
                    copies=paper.copies,
                    required=paper.required or paper.required_when is not None,
                    required_when=paper.required_when.rule() if paper.required_when else None,
                    about=paper.about,
                )
                for paper in self.papers
            ),
            fees=tuple(one.fee for one in self.fees),
            result=self.result,
            keywords=self.keywords,
            sources=tuple(one.line for one in self.sources),
            form=form,
            fee_note=self.fee_note,
            corrects_identity=self.corrects_identity,
            parts=parts,
            received_by=self.received_by,
            consents=tuple(one.rule for one in self.consents),
            copy_table=self.copy_table.table if self.copy_table else None,
        )
