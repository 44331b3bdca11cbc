"""Nationalities by the codes of machine-readable documents, with their Vietnamese names.

Codes: ISO 3166-1 alpha-3 and those of 9303-3 §5 part B to D (D, GBD, XXA, UNO, UTO …). Names: Unicode CLDR 48.
"""

from __future__ import annotations

from functools import cache

from counter.lists.tables import rows


@cache
def nationalities() -> dict[str, str]:
    """Code → name."""
    return {row[0]: row[1] for row in rows("nationalities")}
