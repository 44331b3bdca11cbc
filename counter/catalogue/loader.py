"""The catalogue from its folders: bounded, checked, every problem reported at once."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.folder_files import FORM_FILES, HEAD, PARTS_FILE, FolderFiles, folders_in
from counter.catalogue.form_files import form_of
from counter.catalogue.parts import PartRule, misplaced, part_rules
from counter.catalogue.procedure import Procedure
from counter.catalogue.record import ProcedureFile
from counter.catalogue.shapes import misshapen
from counter.errors import FailureCode, FormError, StoreError
from counter.forms.compiled import node_at
from counter.forms.form import Form

DATA: Final = Path(__file__).with_name("data")


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


def read_folders(folder: Path, *, thorough: bool = False) -> tuple[tuple[Procedure, ...], tuple[str, ...]]:
    """What could be read, and every problem as ``folder/file: key: what``.

    ``thorough``: the shape of files under the seal (``counter.catalogue.seal``) is judged too.
    """
    try:
        procedures, problems = read_all(folders_in(folder), thorough=thorough)
    except StoreError as exc:
        return (), (exc.detail,)
    return procedures, (*problems, *misplaced_parts(procedures))


def read_all(
    folders: Iterable[FolderFiles], *, thorough: bool = False
) -> tuple[tuple[Procedure, ...], tuple[str, ...]]:
    """The procedures each by itself, without a look at what one says of another (``misplaced_parts``)."""
    problems: list[str] = []
    procedures: list[Procedure] = []
    for one in folders:
        mine: list[str] = []
        procedure = _read(one, mine, thorough=thorough)
        problems.extend(f"{one.name}/{problem}" for problem in mine)
        if procedure is not None:
            procedures.append(procedure)
    seen: set[tuple[str, str]] = set()
    for found in procedures:
        if (found.code, found.version) in seen:
            problems.append(f"{found.code}: the version {found.version} is there twice")
        seen.add((found.code, found.version))
    return tuple(procedures), tuple(problems)


def _read(folder: FolderFiles, problems: list[str], *, thorough: bool) -> Procedure | None:
    raw = folder.text(HEAD, problems)
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
    form = _form(folder, record, problems, thorough=thorough)
    try:
        procedure = record.procedure(form, _parts(folder, record, problems, thorough=thorough))
    except ValueError as exc:
        problems.append(f"procedure.toml: papers: {exc}")
        return None
    _check_papers(procedure, problems)
    known = {one.pointer for one in procedure.form.fields} if procedure.form else set()
    problems.extend(
        f"procedure.toml: consents.{one.kind}: no field {pointer}"
        for one in procedure.consents
        for pointer in one.pointers
        if pointer not in known
    )
    problems.extend(
        f"procedure.toml: copy_table: no field {one.pointer}"
        for one in (procedure.copy_table.fields if procedure.copy_table else ())
        if one.pointer not in known
    )
    return procedure


def _form(folder: FolderFiles, record: ProcedureFile, problems: list[str], *, thorough: bool) -> Form | None:
    present = [name for name in FORM_FILES if name in folder]
    if record.form is None:
        problems.extend(f"{name}: procedure.toml has no [form]" for name in present)
        return None
    files = {name: _json(folder, name, problems) for name in FORM_FILES}
    whole = {name: text for name, text in files.items() if text is not None}
    return form_of(record.form, whole, problems, thorough=thorough) if len(whole) == len(files) else None


def _parts(folder: FolderFiles, record: ProcedureFile, problems: list[str], *, thorough: bool) -> tuple[PartRule, ...]:
    if PARTS_FILE not in folder:
        return ()
    if record.form is None:
        problems.append(f"{PARTS_FILE}: procedure.toml has no [form]")
    text = _json(folder, PARTS_FILE, problems)
    if text is None:
        return ()
    wrong = misshapen(PARTS_FILE, text, thorough=thorough)
    problems.extend(wrong)
    return () if wrong else part_rules(json.loads(text), problems)


def misplaced_parts(procedures: Sequence[Procedure], beside: Iterable[Procedure] = ()) -> Iterator[str]:
    """What is wrong between an interlinked procedure and the declarations that it answers.

    ``beside``: others that are known already and may be answered.
    """
    forms = {one.code: one.form for one in (*beside, *procedures)}
    for one in procedures:
        for rule in one.parts:
            target = forms.get(rule.procedure)
            if target is None:
                yield f"{one.code}/{PARTS_FILE}: {rule.procedure} has no declaration"
            elif one.form is not None:
                yield from (f"{one.code}/{problem}" for problem in misplaced(rule, one.form, target))


def _check_papers(procedure: Procedure, problems: list[str]) -> None:
    for paper in procedure.papers:
        rule = paper.required_when
        if rule is None:
            continue
        try:
            node_at(procedure.form.schema if procedure.form else {}, rule.scope)
        except KeyError:
            problems.append(f"procedure.toml: papers.{paper.code}: the form has no {rule.scope}")


def _json(folder: FolderFiles, name: str, problems: list[str]) -> str | None:
    """The file's text, when it is JSON."""
    raw = folder.text(name, problems)
    try:
        json.loads(raw or "null")
    except (json.JSONDecodeError, RecursionError) as exc:
        problems.append(f"{name}: {exc}")
        return None
    return raw
