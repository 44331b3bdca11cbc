"""What a field of a declaration is called where its group's title does not stand above it. No Qt here."""

from __future__ import annotations

from counter.forms.form import Field
from ui.i18n.words import of_catalogue, tr


def name_of(field: Field) -> str:
    """``Field.name`` in the language of now: spoken by a screen reader, named in a summary, asked of the citizen."""
    label = of_catalogue(field.label)
    return tr("{label} ({group})", label=label, group=of_catalogue(field.apart)) if field.apart else label
