"""Form states as the faces that field rows and folded groups show."""

from __future__ import annotations

from collections import Counter

from counter.forms.engine import display
from counter.forms.form import FieldState, Option
from ui.desk.people import mask_text
from ui.i18n.words import now, of_catalogue, tr
from ui.widgets.field_face import FieldFace, GroupFace

_SUMMARY_FIELDS = 4


def shown_value(one: FieldState, *, revealed: bool) -> str:
    """An answer as it stands on the screen: by kind; a personal number masked, in a text field too."""
    if one.answer is None:
        return ""
    text = display(one.field, one.answer.value)
    return mask_text(text, revealed=revealed)


def said_value(one: FieldState, *, revealed: bool = False) -> str:
    """As ``shown_value``; where it is an option, its name may be translated."""
    return _named(one, shown_value(one, revealed=revealed))


def _named(one: FieldState, text: str) -> str:
    return of_catalogue(text) if any(option.label == text for option in one.field.options) else text


def face_of(
    one: FieldState, problem: str, *, revealed: bool, typed: str | None = None, offered: tuple[Option, ...] = ()
) -> FieldFace:
    """``typed``: a text that could not be taken and stands in the field nevertheless. ``offered``: see FieldFace."""
    answer = one.answer
    return FieldFace(
        field=one.field,
        text=shown_value(one, revealed=revealed) if typed is None else typed,
        value=str(answer.value) if answer is not None else "",
        source=answer.source if answer is not None else None,
        confirmed=answer.confirmed if answer is not None else True,
        enabled=one.enabled,
        optional=not one.required,
        problem=of_catalogue(problem),
        offered=offered,
        was=str(answer.was.value) if answer is not None and answer.was is not None else "",
    )


def group_face(
    name: str,
    title: str,
    members: list[FieldState],
    faces: tuple[FieldFace, ...],
    *,
    conflicts: int,
    is_open: bool,
) -> GroupFace:
    """A group in one line: its first answers, the source that most of them have, how many there are."""
    answered = [(one, face) for one, face in zip(members, faces, strict=True) if one.answer is not None]
    sources = Counter(one.answer.source for one, _ in answered if one.answer is not None)
    summary = " · ".join(now(_named(one, face.text)) for one, face in answered[:_SUMMARY_FIELDS] if face.text)
    count = (
        tr("%n ô", "", len(members))
        if len(answered) == len(members)
        else tr("{answered}/%n ô", "", len(members), answered=len(answered))
    )
    return GroupFace(
        name=name,
        title=title,
        summary=summary or tr("Chưa có gì, không bắt buộc"),
        count=count,
        source=sources.most_common(1)[0][0] if sources else None,
        fields=faces,
        conflicts=conflicts,
        is_open=is_open,
    )
