"""The procedures that this station knows, by code, by date and by what a citizen says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from counter.catalogue.procedure import Procedure
from counter.catalogue.search import Hit, Index
from counter.errors import FailureCode, FormError

__all__ = ["Catalogue", "Hit"]


@dataclass(frozen=True)
class Catalogue:
    """All versions that were loaded; a filing keeps its own version. Of two from one day the later in order holds.

    ``kept``: versions that are withdrawn and still known, for the filings that were made under them.
    ``today`` says which version is meant where none is named; without it that which takes effect last.
    """

    procedures: tuple[Procedure, ...] = field(repr=False)
    kept: tuple[Procedure, ...] = field(default=(), repr=False)
    today: Callable[[], date] | None = field(default=None, repr=False, compare=False)
    _indexes: dict[date, Index] = field(default_factory=dict, init=False, repr=False, compare=False)

    def get(self, code: str, version: str | None = None) -> Procedure:
        """The procedure; without ``version`` the one in force today, else the one that takes effect last.

        A version that some station mended (``<version>+<day>``) and that is not known here is taken for the
        version it mends: the declaration is the same. Raises FormError UNKNOWN_PROCEDURE.
        """
        of_code = [one for one in (*self.procedures, *self.kept) if one.code == code]
        if version is not None:
            base = version.partition("+")[0]
            found = [one for one in of_code if one.version == version] or [o for o in of_code if o.version == base]
        else:
            found = [one for one in self._due() if one.code == code] or [o for o in self.procedures if o.code == code]
        if not found:
            raise FormError(FailureCode.UNKNOWN_PROCEDURE, f"{code} {version or ''}".strip())
        return max(reversed(found), key=lambda one: one.effective_from)

    def in_force(self, on: date) -> tuple[Procedure, ...]:
        """What may be filed on a day, at most one version of each procedure."""
        chosen: dict[str, Procedure] = {}
        for one in self.procedures:
            if one.effective_from <= on and (one.effective_to is None or on <= one.effective_to):
                earlier = chosen.get(one.code)
                if earlier is None or earlier.effective_from <= one.effective_from:
                    chosen[one.code] = one
        return tuple(chosen.values())

    def search(self, text: str, limit: int = 8) -> tuple[Hit, ...]:
        """Best first: title, code, abbreviation or life event, marks and order of words optional.

        Of a procedure only the version that ``get`` gives is found. An empty text finds nothing.
        """
        day = self.today() if self.today else date.max
        if day not in self._indexes:
            found = {one.code: self.get(one.code) for one in self.procedures}
            self._indexes.clear()
            self._indexes[day] = Index(tuple(found.values()))
        return self._indexes[day].search(text, limit)

    def _due(self) -> tuple[Procedure, ...]:
        return self.in_force(self.today()) if self.today else ()
