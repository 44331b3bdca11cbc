"""The questions of a declaration, one screen after the other: which is asked now, and whether it is answered. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from ui.desk.declaration_presenter import DeclarationPresenter
from ui.kiosk.questions import questions
from ui.widgets.field_face import FieldFace


class Asking:
    """``at``: the question of now, from 0; past the last one once everything was asked."""

    def __init__(self, form: DeclarationPresenter) -> None:
        self._form = form
        self.at = 0

    @property
    def all(self) -> tuple[tuple[str, ...], ...]:
        """The pointers of each question's fields; answers may make questions come and go."""
        state = self._form.state()
        return tuple(one.pointers for one in questions(state)) if state else ()

    @property
    def here(self) -> tuple[str, ...]:
        asked = self.all
        return asked[self.at] if self.at < len(asked) else ()

    @property
    def over(self) -> bool:
        return self.at >= len(self.all)

    def faces(self) -> tuple[FieldFace, ...]:
        """The fields of the question of now; what is wrong is said once a field was left."""
        return self._form.faces_at(self.here)

    def go_on(self) -> bool:
        """To the next question; False where a field of this one wants an answer, which then stands under it."""
        here, state = self.here, self._form.state()
        for pointer in here:
            self._form.leave(pointer)
        if state is not None and any(one.wants_answer for one in state.fields if one.field.pointer in here):
            return False
        self.at += 1
        return True

    def go_back(self) -> None:
        self.at = max(min(self.at, len(self.all)) - 1, 0)

    def lead_to(self, pointers: Iterable[str]) -> bool:
        """To the first question that asks for one of ``pointers``, with what is wrong under each; False: none does."""
        wanted = set(pointers)
        where = next((number for number, asked in enumerate(self.all) if wanted & set(asked)), None)
        if where is None:
            return False
        for pointer in wanted:
            self._form.leave(pointer)
        self.at = where
        return True
