"""The procedures that this station knows, by code, by date and by what a citizen says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from counter.catalogue.procedure import Procedure
from counter.catalogue.search import Hit, Index
from counter.errors import FailureCode, FormError

__all__ = ["Catalogue", "Hit"]


@dataclass(frozen=True)
class Catalogue:
    """All versions that were loaded, in the order of their codes; a filing keeps its own version."""

    procedures: tuple[Procedure, ...] = field(repr=False)

    def get(self, code: str, version: str | None = None) -> Procedure:
        """The procedure; without ``version`` the one that took effect last.

        Raises FormError UNKNOWN_PROCEDURE.
        """
        found = [one for one in self.procedures if one.code == code and version in (None, one.version)]
        if not found:
            raise FormError(FailureCode.UNKNOWN_PROCEDURE, f"{code} {version or ''}".strip())
        return max(found, key=lambda one: one.effective_from)

    def in_force(self, on: date) -> tuple[Procedure, ...]:
        """What may be filed on a day, at most one version of each procedure."""
        chosen: dict[str, Procedure] = {}
        for one in self.procedures:
            if one.effective_from <= on and (one.effective_to is None or on <= one.effective_to):
                earlier = chosen.get(one.code)
                if earlier is None or earlier.effective_from < one.effective_from:
                    chosen[one.code] = one
        return tuple(chosen.values())

    def search(self, text: str, limit: int = 8) -> tuple[Hit, ...]:
        """Best first: title, code, abbreviation or life event, marks and order of words optional.

        Of a procedure only its newest version is found. An empty text finds nothing.
        """
        return self._index.search(text, limit)

    @cached_property
    def _index(self) -> Index:
        newest = {one.code: self.get(one.code) for one in self.procedures}
        return Index(tuple(newest.values()))
