"""The 54 ethnic groups with the names that people and older papers use for them.

Source: Quyết định 121-TCTK/PPCĐ (2/3/1979); spellings with and without hyphen as registers write them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from counter.lists.tables import rows
from counter.model.person_name import without_marks


@dataclass(frozen=True, slots=True)
class EthnicGroup:
    """``code``: two digits, as text."""

    code: str
    name: str
    aliases: tuple[str, ...]


@cache
def ethnic_groups() -> tuple[EthnicGroup, ...]:
    """All 54, by code."""
    return tuple(EthnicGroup(code, name, tuple(aliases.split("; "))) for code, name, aliases in rows("ethnic_groups"))


def groups_called(text: str) -> tuple[EthnicGroup, ...]:
    """The groups that go by this name: the one whose own name it is, else all that have it as an alias.

    Marks, case and hyphens are forgiven only where no name with them fits: Lào is not La Hủ's Lao.
    """
    for key in (_exact, _forgiving):
        wanted = key(text)
        own = tuple(one for one in ethnic_groups() if key(one.name) == wanted)
        if own:
            return own
        other = tuple(one for one in ethnic_groups() if wanted in map(key, one.aliases))
        if other:
            return other
    return ()


def _exact(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


def _forgiving(text: str) -> str:
    return without_marks(text).replace("-", "").replace("'", "").replace(" ", "")
