"""One field is answered: autosaved before anyone hears of it."""

from __future__ import annotations

from dataclasses import replace

from counter.events import DraftSaved, SetAnswer
from counter.forms.form import is_alternative
from counter.model.filing import Answer, Source
from counter.place_events import SetPlace
from counter.ports import Clock, Post
from counter.services.session import Session, own_draft
from counter.store.store import Store


class AnswerPlace:
    """A whole address at once: province, commune and what is left of an older text, kept together or not at all."""

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, command: SetPlace) -> None:
        now = self._clock()
        with self._store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self._session)
            answers = draft.answers | {pointer: one for pointer, one in command.answers if one.value not in (None, "")}
            for pointer, one in command.answers:
                if one.value in (None, ""):
                    answers.pop(pointer, None)
            draft = replace(draft, answers=answers, focus=command.pointer, changed_at=now)
            uow.drafts.save(draft)
            uow.commit()
        self._post(DraftSaved(draft, now))


class AnswerField:
    """A value that is wrong is kept too: the form says what is wrong with it, and nothing is lost."""

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, command: SetAnswer) -> None:
        now = self._clock()
        with self._store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self._session)
            answers = dict(draft.answers)
            before = answers.get(command.pointer)
            if command.value is None or command.value == "":
                answers.pop(command.pointer, None)
                # emptied by hand: what a choice would fill there is not wanted either
                answers = {key: one for key, one in answers.items() if not is_alternative(key, command.pointer)}
            elif before is None or before.value != command.value:
                # mended by hand it still stands for the place that the source calls otherwise
                answers[command.pointer] = Answer(command.value, Source.TYPED, was=before.was if before else None)
            draft = replace(draft, answers=answers, focus=command.pointer, changed_at=now)
            uow.drafts.save(draft)
            uow.commit()
        self._post(DraftSaved(draft, now))
