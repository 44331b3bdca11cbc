"""The catalogue from its folders: bounded, checked, every problem reported at once."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.form_files import form_of
from counter.catalogue.procedure import Procedure
from counter.catalogue.record import ProcedureFile
from counter.errors import FailureCode, FormError
from counter.forms.compiled import node_at
from counter.forms.form import Form

DATA: Final = Path(__file__).with_name("data")
FORM_FILES: Final = ("form.schema.json", "form.ui.json", "prefill.json", "checks.json")
_LARGEST_FILE: Final = 256 * 1024
_MOST_FOLDERS: Final = 5000


def load_catalogue(on: date | None = None, folder: Path = DATA) -> Catalogue:
    """Every procedure in ``folder``; with ``on`` only the versions in force that day.

    A procedure is a folder ``<code>`` or, for a further version, ``<code>@<version>``.
    Raises FormError CATALOGUE_BROKEN whose detail names each problem's folder, file and key.
    """
    procedures, problems = read_folders(folder)
    if problems:
        raise FormError(FailureCode.CATALOGUE_BROKEN, "; ".join(problems))
    catalogue = Catalogue(procedures)
    return Catalogue(catalogue.in_force(on)) if on else catalogue


def read_folders(folder: Path) -> tuple[tuple[Procedure, ...], tuple[str, ...]]:
    """What could be read, and every problem as ``folder/file: key: what``."""
    problems: list[str] = []
    procedures: list[Procedure] = []
    try:
        folders = sorted(one for one in folder.iterdir() if one.is_dir())
    except OSError as exc:
        return (), (f"{folder.name}: {exc.strerror}",)
    for one in folders[:_MOST_FOLDERS]:
        mine: list[str] = []
        procedure = _read(one, mine)
        problems.extend(f"{one.name}/{problem}" for problem in mine)
        if procedure is not None:
            procedures.append(procedure)
    seen: set[tuple[str, str]] = set()
    for found in procedures:
        if (found.code, found.version) in seen:
            problems.append(f"{found.code}: the version {found.version} is there twice")
        seen.add((found.code, found.version))
    return tuple(procedures), tuple(problems)


def _read(folder: Path, problems: list[str]) -> Procedure | None:
    raw = _text(folder / "procedure.toml", problems)
    if raw is None:
        return None
    try:
        record = ProcedureFile.model_validate(tomllib.loads(raw))
    except tomllib.TOMLDecodeError as exc:
        problems.append(f"procedure.toml: {exc}")
        return None
    except ValidationError as exc:
        for error in exc.errors(include_input=False, include_url=False):
            key = ".".join(str(part) for part in error["loc"]) or "(whole)"
            problems.append(f"procedure.toml: {key}: {error['msg']}")
        return None
    if folder.name.partition("@")[0] != record.code:
        problems.append(f"procedure.toml: code: {record.code} lies in another code's folder")
    form = _form(folder, record, problems)
    try:
        procedure = record.procedure(form)
    except ValueError as exc:
        problems.append(f"procedure.toml: papers: {exc}")
        return None
    _check_papers(procedure, problems)
    return procedure


def _form(folder: Path, record: ProcedureFile, problems: list[str]) -> Form | None:
    present = [name for name in FORM_FILES if (folder / name).exists()]
    if record.form is None:
        problems.extend(f"{name}: procedure.toml has no [form]" for name in present)
        return None
    files = {name: _json(folder / name, problems) for name in FORM_FILES}
    whole = {name: text for name, text in files.items() if text is not None}
    return form_of(record.form, whole, problems) if len(whole) == len(files) else None


def _check_papers(procedure: Procedure, problems: list[str]) -> None:
    for paper in procedure.papers:
        rule = paper.required_when
        if rule is None:
            continue
        try:
            node_at(procedure.form.schema if procedure.form else {}, rule.scope)
        except KeyError:
            problems.append(f"procedure.toml: papers.{paper.code}: the form has no {rule.scope}")


def _text(file: Path, problems: list[str]) -> str | None:
    try:
        if file.stat().st_size > _LARGEST_FILE:
            problems.append(f"{file.name}: larger than {_LARGEST_FILE} bytes")
            return None
        return file.read_text(encoding="utf-8")
    except OSError as exc:
        problems.append(f"{file.name}: {exc.strerror}")
    except UnicodeDecodeError:
        problems.append(f"{file.name}: not UTF-8")
    return None


def _json(file: Path, problems: list[str]) -> str | None:
    """The file's text, when it is JSON."""
    raw = _text(file, problems)
    try:
        json.loads(raw or "null")
    except (json.JSONDecodeError, RecursionError) as exc:
        problems.append(f"{file.name}: {exc}")
        return None
    return raw
