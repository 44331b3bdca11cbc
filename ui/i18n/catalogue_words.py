"""The words of the catalogue that a screen shows, as marked texts for lupdate, which reads no JSON.

``python -m ui.i18n.catalogue_words FILE`` writes them there as a source file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from counter.catalogue.loader import load_catalogue
from counter.catalogue.procedure import Procedure
from counter.forms import sentences
from counter.forms.form import Field
from counter.forms.listed import DOUBTS
from counter.reasons import Reason, load_reasons
from counter.told import CATALOGUE

MOST_OPTIONS: Final = 40  # longer lists are names of places, nations and peoples


def words_of(procedures: Iterable[Procedure]) -> tuple[str, ...]:
    """What is told of a service, what its declaration asks, and what is said of an answer; each once, in order."""
    found = {word for one in procedures for word in _of_procedure(one)} | {*sentences.ready(), *DOUBTS.values()}
    return _in_order(found)


def words_of_reasons(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """The sentences written beforehand, and where they come from; each once, in order."""
    return _in_order(word for one in reasons for word in (one.text, one.source))


def _in_order(words: Iterable[str]) -> tuple[str, ...]:
    found = set(words)
    return tuple(sorted(word for word in found if any(letter.isalpha() for letter in word)))


def _of_procedure(procedure: Procedure) -> Iterator[str]:
    yield from (procedure.title, procedure.short_title, procedure.limit.text, procedure.authority, procedure.result)
    yield from procedure.legal_basis
    yield from (word for paper in procedure.papers for word in (paper.title, paper.about))
    yield from (consent.who for consent in procedure.consents)
    if procedure.copy_table is not None:
        yield from (procedure.copy_table.system, procedure.copy_table.source)
    if procedure.form is not None:
        yield procedure.form.official
        yield from (word for group in procedure.form.groups for word in (group.title, group.short))
        for field in procedure.form.fields:
            yield from _of_field(field)
        yield from _said_of_answers(procedure.form.schema)
        yield from (str(check["say"]) for check in procedure.form.checks)


def _of_field(field: Field) -> Iterator[str]:
    yield from (field.label, field.hint, field.unit)
    if len(field.options) <= MOST_OPTIONS:
        yield from (option.label for option in field.options)


def _said_of_answers(schema: object) -> Iterator[str]:
    """The sentences that a schema has of its own (``x-sentences``), however deep."""
    if isinstance(schema, Mapping):
        yield from (str(sentence) for sentence in schema.get("x-sentences", {}).values())
        for part in schema.values():
            yield from _said_of_answers(part)
    elif isinstance(schema, Sequence) and not isinstance(schema, str):
        for part in schema:
            yield from _said_of_answers(part)


def as_source(words: Iterable[str]) -> str:
    lines = (
        f"mark({json.dumps(word, ensure_ascii=False)}, {json.dumps(CATALOGUE, ensure_ascii=False)})" for word in words
    )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    shipped = load_catalogue().in_force(date.today())  # noqa: DTZ011 - which day it is in Hanoi makes no difference here
    words = dict.fromkeys((*words_of(shipped), *words_of_reasons(load_reasons().reasons)))
    Path(sys.argv[1]).write_text(as_source(words), encoding="utf-8")
