"""The words of F1, one Markdown file a page and language: ``vi/review.md``, ``en/review.md``. No Qt here.

::

    # What the page is called
    What it is for: a paragraph or two. A key stands in bold: **F9**.

    ## When something goes wrong
    - a line each
    - …

    [Open the guide](guide.md#where-it-is-told-at-length)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ui.i18n.words import VIETNAMESE

FOLDER: Final = Path(__file__).resolve().parent
GUIDE: Final = FOLDER / VIETNAMESE / "guide.md"
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_LINK: Final = re.compile(r"\[[^\]]+\]\([^)]*guide\.md#([^)]+)\)")


@dataclass(frozen=True, slots=True)
class HelpText:
    """``troubles``: one line each, what to do when something goes wrong; ``section``: the guide's, as an anchor."""

    title: str
    purpose: str
    troubles: tuple[str, ...]
    section: str
    keys: tuple[str, ...] = ()  # those that the words name


@cache
def help_text(name: str, language: str) -> HelpText:
    """In Vietnamese where there is none in ``language``. Raises FileNotFoundError for a page without a file."""
    file = FOLDER / language / f"{name}.md"
    if not file.exists():
        file = FOLDER / VIETNAMESE / f"{name}.md"
    return parse_help(file.read_text(encoding="utf-8"))


def parse_help(text: str) -> HelpText:
    """Lenient: what a file lacks is empty."""
    keys = tuple(dict.fromkeys(_BOLD.findall(text)))
    link = _LINK.search(text)
    plain = _BOLD.sub(r"\1", _LINK.sub("", text))
    lines = [line.strip() for line in plain.splitlines() if line.strip()]
    title = next((line[2:] for line in lines if line.startswith("# ")), "")
    troubles = tuple(line[2:] for line in lines if line.startswith("- "))
    purpose = " ".join(line for line in lines if not line.startswith(("#", "- ")))
    return HelpText(title, purpose, troubles, link[1] if link else "", keys)


def anchor_of(heading: str) -> str:
    """A heading's anchor, as the usual Markdown viewers make it."""
    kept = "".join(sign for sign in heading.lower() if sign.isalnum() or sign in " -_")
    return kept.strip().replace(" ", "-")
