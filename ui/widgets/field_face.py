"""What a field row shows: a plain value, made by presenters without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as hidden

from counter.forms.form import Field, Kind, Option
from counter.model.filing import Source


@dataclass(frozen=True, slots=True)
class FieldFace:
    """``text`` is as displayed (a personal number may be masked); ``value`` an option's value or "".

    ``problem`` replaces the hint. ``optional`` is said beside the label. ``offered``: what to suggest now, beside
    the field's own options. ``was``: what the source calls the place, where it is called otherwise today.
    ``alone``: the title of its group does not stand above it.
    """

    field: Field
    text: str = hidden(default="", repr=False)
    value: str = hidden(default="", repr=False)
    source: Source | None = None
    confirmed: bool = True
    enabled: bool = True
    alone: bool = False
    optional: bool = False
    problem: str = ""
    offered: tuple[Option, ...] = hidden(default=(), repr=False)
    was: str = hidden(default="", repr=False)

    @property
    def pointer(self) -> str:
        return self.field.pointer

    @property
    def columns(self) -> int:
        """Of twelve: how wide the field stands where there is room."""
        match self.field.kind:
            case Kind.LONG_TEXT:
                return 12
            case Kind.CHOICE:
                letters = sum(len(option.label) for option in self.field.options)
                return 4 if letters <= 16 else 6 if letters <= 32 else 12
            case Kind.TEXT if not self.field.width or self.field.width > 32:
                return 8
            case _:
                return 4


@dataclass(frozen=True, slots=True)
class GroupFace:
    """A folded group: ``summary`` in one line, ``count`` as words, ``conflicts`` counted in red."""

    name: str
    title: str
    summary: str = hidden(repr=False)
    count: str
    source: Source | None
    fields: tuple[FieldFace, ...]
    conflicts: int = 0
    is_open: bool = False
