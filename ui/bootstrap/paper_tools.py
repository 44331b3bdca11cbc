"""``motcua print-form`` and ``motcua mismatches``: papers and registers without a window."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Final

from counter.errors import CounterError, FailureCode, FormError
from counter.forms.engine import flatten
from counter.model.filing import Answer, Source
from counter.model.vietnam_time import VIETNAM
from counter.paper.declaration import render_declaration
from counter.services.list_mismatches import mismatches
from counter.services.prefill_draft import form_of
from ui.bootstrap.keys import open_store
from ui.bootstrap.overlay import catalogue_in_use
from ui.bootstrap.station import open_station

_LARGEST_ANSWERS: Final = 256 * 1024  # bytes
_MOST_LINES: Final = 1000


def run_print_form(options: argparse.Namespace) -> int:
    """As the catalogue in use has the form today; blank without ``--answers``.

    These are the declaration's JSON as ``form.schema.json`` shapes it.
    """
    catalogue, _doubts = catalogue_in_use(open_station(options.settings, options.state))
    form = form_of(catalogue.get(options.code))
    answers = _answers(options.answers) if options.answers else {}
    pdf = render_declaration(form, answers, large=options.large)
    try:
        options.to.write_bytes(pdf)
    except OSError as exc:
        raise CounterError(FailureCode.PRINT_FAILED, f"{options.to.name}: {exc.strerror}") from exc
    print(options.to)
    return 0


def run_mismatches(options: argparse.Namespace) -> int:
    """The register of identities that card and register told differently; no personal data in it."""
    store = open_store(open_station(options.settings, options.state))
    try:
        found = mismatches(store, _MOST_LINES)
    finally:
        store.close()
    for one in found:
        state = "còn chờ" if one.waiting else "đã xong"
        what = ", ".join(one.what)
        print(f"{one.at.astimezone(VIETNAM):%d/%m/%Y %H:%M}  {one.procedure}  {what:<20}  {one.officer:<16}  {state}")
    print(f"{len(found)} sai lệch")
    return 0


def _answers(file: Path) -> dict[str, Answer]:
    """Every leaf of the JSON as a typed answer. Raises CounterError for a file that holds no JSON object."""
    try:
        with file.open("rb") as source:
            raw = source.read(_LARGEST_ANSWERS + 1)
        data = json.loads(raw) if len(raw) <= _LARGEST_ANSWERS else None
        typed = {pointer: Answer(value, Source.TYPED) for pointer, value in flatten(data).items()}
    except OSError as exc:
        raise CounterError(FailureCode.NOT_FOUND, f"{file.name}: {exc.strerror}") from exc
    except (ValueError, RecursionError) as exc:
        raise FormError(FailureCode.DECLARATION_INVALID, f"{file.name}: no JSON") from exc
    if not isinstance(data, dict):
        raise FormError(FailureCode.DECLARATION_INVALID, f"{file.name}: not the JSON of a declaration")
    return typed
