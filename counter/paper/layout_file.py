"""Layouts of official forms from ``counter/paper/forms``: one TOML file a form, strictly checked.

A layout names the form's code and the sources it holds for, as the catalogue writes them; a form of the
same code from a later circular finds no layout here and gets the generic look until one is written.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from counter.errors import FailureCode, PaperError
from counter.forms.form import Form
from counter.paper.form_layout import (
    Cell,
    Column,
    FormLayout,
    Heading,
    Notes,
    Part,
    Rest,
    Rows,
    Sides,
    Signature,
    Signatures,
    Text,
)
from counter.paper.form_template import cell_of, line_of

FOLDER: Final = Path(__file__).with_name("forms")
_Texts = Annotated[tuple[str, ...], Field(max_length=40)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Column(_Strict):
    head: str
    share: Annotated[float, Field(gt=0)]
    cell: str = ""


class _Rows(_Strict):
    at: str
    empty: Annotated[int, Field(ge=0, le=20)] = 4
    columns: tuple[_Column, ...]


class _Sides(_Strict):
    heads: _Texts
    at: _Texts
    lines: tuple[tuple[str, str], ...]


class _Signature(_Strict):
    title: str
    hint: str = ""
    dated: bool = False
    name: str = ""
    under: _Texts = ()


class _Part(_Strict):
    """Exactly one of the keys."""

    heading: str | None = None
    text: str | None = None
    lines: _Texts | None = None
    rows: _Rows | None = None
    sides: _Sides | None = None
    signatures: tuple[_Signature, ...] | None = None
    notes: _Texts | None = None
    rest: str | None = None

    @model_validator(mode="after")
    def _one(self) -> _Part:
        if len(self.model_fields_set) != 1:
            raise ValueError("a part is one of heading, text, lines, rows, sides, signatures, notes, rest")
        return self

    def parts(self) -> tuple[Part, ...]:
        if self.lines is not None:
            return tuple(line_of(one) for one in self.lines)
        return (self._single(),)

    def _single(self) -> Part:
        if self.heading is not None:
            return Heading(self.heading)
        if self.text is not None:
            return Text(self.text)
        if self.rows is not None:
            columns = tuple(Column(one.head, one.share, _cell(one.cell)) for one in self.rows.columns)
            return Rows(self.rows.at, columns, self.rows.empty)
        if self.sides is not None:
            asked = tuple((label, cell_of(cell)) for label, cell in self.sides.lines)
            return Sides(self.sides.heads, self.sides.at, asked)
        if self.signatures is not None:
            return Signatures(tuple(_signature(one) for one in self.signatures))
        if self.notes is not None:
            return Notes(self.notes)
        return Rest(self.rest or "")


class _File(_Strict):
    form: str
    official: _Texts
    title: str
    subtitle: str = ""
    reference: _Texts = ()
    photo: str = ""
    body: Annotated[float, Field(ge=11, le=14)] = 13
    implied: _Texts = ()
    sources: Annotated[_Texts, Field(min_length=1)]
    parts: Annotated[tuple[_Part, ...], Field(max_length=80)]


def layout_for(form: Form) -> FormLayout | None:
    """The form's own layout, None where none is written. Raises PaperError(PRINT_FAILED) for a broken file."""
    return _written().get((form.code, form.official))


@cache
def _written() -> dict[tuple[str, str], FormLayout]:
    """Read once a process, for the files come with the program."""
    return read_layouts(FOLDER)


def read_layouts(folder: Path) -> dict[tuple[str, str], FormLayout]:
    """(form code, source) → layout. Raises PaperError(PRINT_FAILED) that names the broken file."""
    found: dict[tuple[str, str], FormLayout] = {}
    for file in sorted(folder.glob("*.toml")):
        raw = _read(file)
        layout = FormLayout(
            title=raw.title,
            parts=tuple(part for one in raw.parts for part in one.parts()),
            reference=raw.reference,
            subtitle=raw.subtitle,
            photo=raw.photo,
            body=raw.body,
            implied=raw.implied,
        )
        found.update({(raw.form, source): layout for source in raw.official})
    return found


def _read(file: Path) -> _File:
    try:
        raw: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        read = _File.model_validate(raw)
        for part in read.parts:
            part.parts()
    except (OSError, ValueError, ValidationError) as exc:
        raise PaperError(FailureCode.PRINT_FAILED, f"layout {file.name}: {exc}") from exc
    return read


def _cell(text: str) -> Cell:
    return cell_of(text) if text else ()


def _signature(one: _Signature) -> Signature:
    return Signature(one.title, one.hint, one.dated, _cell(one.name), tuple(cell_of(text) for text in one.under))
