"""The lists' files: tab-separated, a head line, UTF-8, sorted, so that a change reads well in a diff."""

from __future__ import annotations

from importlib import resources


def rows(name: str) -> list[list[str]]:
    """The rows of ``data/<name>.tsv`` without its head."""
    text = (resources.files(__package__) / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]
