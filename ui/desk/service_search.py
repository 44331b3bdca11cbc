"""Services by a few letters, in Vietnamese always and in the language of now too. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.model.person_name import without_marks
from ui.i18n.words import now, of_catalogue, original

Found = tuple[Procedure, tuple[tuple[int, int], ...]]
"""A service and the half-open ranges of its title, as it is said now, that matched."""


def find_services(catalogue: Catalogue, everything: Iterable[Procedure], text: str, most: int) -> tuple[Found, ...]:
    """Best first; what the catalogue finds goes before what only another language's title has.

    ``everything``: the services whose translated titles are looked through.
    """
    hits = catalogue.search(text, most)
    found = [(hit.procedure, () if original(hit.procedure.title) else hit.spans) for hit in hits]
    known = {one.code for one, _ in found}
    translated = ((one, _spans(one, text)) for one in everything if one.code not in known and original(one.title))
    return (*found, *((one, spans) for one, spans in translated if spans))[:most]


def _spans(procedure: Procedure, text: str) -> tuple[tuple[int, int], ...]:
    """Where every word of ``text`` begins a word of the translated title; () where one of them does not."""
    title = f" {without_marks(now(of_catalogue(procedure.title)))}"
    found = []
    for word in without_marks(text).split():
        at = title.find(f" {word}")
        if at < 0:
            return ()
        found.append((at, at + len(word)))
    return tuple(sorted(found))
