"""Step 3: first what only the citizen can answer, below it what is known already. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from counter.events import DraftOpened, Event, Failed, PopulationArrived, PopulationUnavailable, SetAnswer
from counter.forms.engine import FormProblem, conflicts, evaluate, parse_input
from counter.forms.form import FieldState, FormState
from counter.forms.listed import offers, settled
from counter.lists.units import UnitList
from counter.model.filing import Answer, Source
from counter.model.personal_number import MASK
from counter.place_events import SetPlace
from ui.desk.action import Action, Footer, Note, Trouble
from ui.desk.asked_notice import asked_troubles
from ui.desk.conflict_notice import conflict_actions, conflict_trouble
from ui.desk.faces import face_of, group_face
from ui.desk.left_over_notice import left_over_actions, left_over_troubles
from ui.desk.people import missing_of
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.view import Shows
from ui.desk.walk_in import Population, Step, WalkIn
from ui.i18n.words import of_catalogue, tr
from ui.text import failure
from ui.widgets.field_face import FieldFace, GroupFace

_LONGEST_KEPT: Final = 4096  # letters of a text that cannot be taken: above what any field may hold


@dataclass(frozen=True, slots=True)
class Focus:
    """Where the cursor is to go: a field's pointer, "" for the footer's primary button. Each order is new."""

    pointer: str
    order: int


@dataclass(frozen=True, slots=True)
class DeclarationScreen:
    title: str
    form_words: str
    progress: str
    troubles: tuple[Trouble, ...]
    asked: tuple[FieldFace, ...]
    open_count: int
    groups: tuple[GroupFace, ...]
    known_words: str
    focus: Focus | None
    footer: Footer
    draft: UUID | None = None


class DeclarationPresenter:
    """``asked`` stays in place while it is being answered: a field never leaps away under the fingers."""

    def __init__(
        self,
        ports: DeskPorts,
        walk_in: WalkIn,
        navigator: Navigator,
        view: Shows[DeclarationScreen],
        correct: Callable[[str], None],
    ) -> None:
        """``correct`` opens the procedure of a code: one of those that mend an identity conflict."""
        self._correct = correct
        self._ports = ports
        self._walk_in = walk_in
        self._navigator = navigator
        self._view = view
        self._order = 0
        self.start_over()

    def start_over(self) -> None:
        self._asked: list[str] = []
        self._left: set[str] = set()
        self._open: set[str] = set()
        self._typed_problem: dict[str, str] = {}
        self._typed_text: dict[str, str] = {}
        self._focus: Focus | None = None
        self._draft_seen: object = None
        self._judged: tuple[object, FormState] | None = None

    # ------------------------------------------------------------ state

    def state(self) -> FormState | None:
        """The form and its answers now; None before a draft is open. Judged once for the same answers."""
        walk_in, procedure = self._walk_in, self._walk_in.procedure
        if walk_in.draft is None or procedure is None or procedure.form is None:
            return None
        key = (walk_in.draft.id, walk_in.answers, self._ports.today())
        if self._judged is None or self._judged[0] != key:
            self._judged = (key, evaluate(procedure.form, walk_in.answers, self._ports.today()))
        return self._judged[1]

    def _problem(self, one: FieldState) -> str:
        return self._typed_problem.get(one.field.pointer, one.problem)

    def _wanting(self, state: FormState) -> list[str]:
        return [
            one.field.pointer
            for one in state.fields
            if one.visible and one.enabled and (one.wants_answer or one.field.pointer in self._typed_problem)
        ]

    # ------------------------------------------------------------ what the officer does

    def edit(self, pointer: str, text: str) -> None:
        """Every change is autosaved at once; a text that cannot be taken is kept as it stands and said."""
        walk_in, state = self._walk_in, self.state()
        if walk_in.draft is None or state is None or MASK in text:
            return
        if place := settled(state.form, pointer, text, _in_force(state), self._units()):
            self._settle(pointer, place)
            return
        value = parse_input(state.form.field_at(pointer), text)
        if isinstance(value, FormProblem):
            self._typed_problem[pointer], self._typed_text[pointer] = value.sentence, text
            value = text[:_LONGEST_KEPT]  # else what it was typed over would be filed, and lost with the power
        else:
            self._typed_problem.pop(pointer, None)
            self._typed_text.pop(pointer, None)
        before = walk_in.answers.get(pointer)
        if (before.value if before else None) == value:
            return
        walk_in.type_answer(pointer, value)
        self._ports.desk.submit(SetAnswer(walk_in.draft.id, pointer, value))
        self._navigator.refresh()

    def _units(self) -> UnitList:
        return self._ports.units(self._ports.today())

    def _settle(self, pointer: str, place: dict[str, Answer]) -> None:
        """One choice answers the whole address."""
        walk_in = self._walk_in
        if walk_in.draft is None:
            return
        for one, answer in place.items():
            self._typed_problem.pop(one, None)
            self._typed_text.pop(one, None)
            walk_in.pending[one] = answer
        self._ports.desk.submit(SetPlace(walk_in.draft.id, pointer, tuple(place.items())))
        self._navigator.refresh()

    def leave(self, pointer: str) -> None:
        """Now, and not while it is being typed, a field may say what is wrong with it."""
        self._left.add(pointer)
        self._navigator.refresh()

    def enter(self, pointer: str) -> None:
        """Enter: the next field that is asked; after the last one the way on."""
        self._left.add(pointer)
        order = self._asked
        at = order.index(pointer) if pointer in order else -1
        state = self.state()
        wanting = self._wanting(state) if state else []
        after = [p for p in order[at + 1 :] if p in wanting] or [p for p in order[: max(at, 0)] if p in wanting]
        self._send_focus(after[0] if after else "")

    def next_unanswered(self) -> None:
        """F4."""
        state = self.state()
        wanting = self._wanting(state) if state else []
        now = self._focus.pointer if self._focus else ""
        if not wanting:
            self._send_focus("")
            return
        later = wanting[wanting.index(now) + 1 :] if now in wanting else wanting
        self._send_focus((later or wanting)[0])

    def go_to(self, pointer: str) -> None:
        """From the review: open the field's group if it is folded, and put the cursor there."""
        state = self.state()
        if state is not None and pointer not in self._asked:
            self._open |= {one.field.group for one in state.fields if one.field.pointer == pointer}
        self._left.add(pointer)
        self._send_focus(pointer)

    def add_person(self) -> None:
        """F10: to the part of whoever is still missing; their card scanned there fills it."""
        missing = missing_of(self.state())
        if missing:
            role = missing[0].role
            self._navigator.say("jade", tr("{role}: quét mã QR rồi đặt thẻ của họ lên đầu đọc, hoặc gõ", role=role))
            self.go_to(missing[0].pointer)

    def toggle(self, group: str) -> None:
        self._open ^= {group}
        self.refresh()

    def _send_focus(self, pointer: str) -> None:
        self._order += 1
        self._focus = Focus(pointer, self._order)
        self._navigator.refresh()

    def go_on(self) -> None:
        """Ctrl+Enter: the papers, or back to the review that sent us here. Nothing is forced."""
        state = self.state()
        self._left |= {one.field.pointer for one in state.fields} if state else set()
        mending, self._walk_in.mending = self._walk_in.mending, False
        self._navigator.open_step(Step.REVIEW if mending else Step.PAPERS)

    def back(self) -> None:
        self._navigator.open_step(Step.REVIEW if self._walk_in.mending else Step.PROCEDURE)

    def park(self) -> None:
        """F8: keep the draft, clear the screen."""
        if self._walk_in.draft is not None:
            self._navigator.say("jade", tr("Đã giữ nháp, mở lại ở mục Hồ sơ"))
            self._navigator.start_over()

    # ------------------------------------------------------------ what the other threads say

    def handle(self, event: Event) -> None:
        walk_in = self._walk_in
        match event:
            case DraftOpened(draft=draft) if walk_in.draft is not None and draft.id == walk_in.draft.id:
                self._opened(first=draft.id != self._draft_seen, focus=draft.focus)
            case PopulationArrived(draft=draft_id, citizen=citizen) if walk_in.draft and draft_id == walk_in.draft.id:
                walk_in.population = Population.ARRIVED if citizen else Population.NOT_FOUND
                if citizen and walk_in.record and walk_in.record.usable:
                    walk_in.conflicts = tuple(c for c in conflicts(walk_in.record, citizen) if c.blocking)
            case PopulationUnavailable(draft=draft_id, code=code) if walk_in.draft and draft_id == walk_in.draft.id:
                walk_in.population, walk_in.population_code = Population.UNAVAILABLE, code
            case Failed(command="SetAnswer", code=code):
                self._navigator.say("red", failure(code).sentence, code.value)

    def _opened(self, *, first: bool, focus: str) -> None:
        draft, state = self._walk_in.draft, self.state()
        if draft is None or state is None:
            return
        wanting = self._wanting(state)
        if first:
            self.start_over()
            self._draft_seen = draft.id
            left_at = [
                p
                for p in (focus,)
                if p not in wanting and any(o.field.pointer == p and o.visible for o in state.fields)
            ]
            self._asked = wanting + left_at
            start = focus if focus in self._asked else (wanting[0] if wanting else "")
            self._order += 1
            self._focus = Focus(start, self._order)
            return
        # the register answered: what it filled folds away, unless somebody already typed there
        typed = {p for p, a in self._walk_in.answers.items() if a.source is Source.TYPED}
        self._asked = [p for p in self._asked if p in wanting or p in typed]
        if self._focus is not None and self._focus.pointer not in self._asked:
            # the cursor stood in a field that the register has filled: on to the first that is still asked
            self._send_focus(wanting[0] if wanting else "")

    # ------------------------------------------------------------ the screen

    def refresh(self) -> None:
        state, procedure = self.state(), self._walk_in.procedure
        if state is None or procedure is None or procedure.form is None:
            return
        self._keep_asked(state)
        asked = tuple(
            replace(self._face(state, one), alone=True)
            for one in state.fields
            if one.visible and one.field.pointer in self._asked
        )
        groups = tuple(
            face for group in state.form.groups if (face := self._group(state, group.name, group.title)) is not None
        )
        visible = [one for one in state.fields if one.visible]
        wanting = self._wanting(state)
        answered = sum(one.answer is not None for one in visible)
        known = sum(len(group.fields) for group in groups)
        self._view.show_screen(
            DeclarationScreen(
                title=of_catalogue(procedure.short_title or procedure.title),
                form_words=tr(
                    "Tờ khai {code} · {official}", code=state.form.code, official=of_catalogue(state.form.official)
                ),
                progress=tr("Đã có {answered} trong %n ô", "", len(visible), answered=answered),
                troubles=(
                    *asked_troubles(self._walk_in, self._ports.catalogue),
                    *self._troubles(),
                    *left_over_troubles(self._ports, self._walk_in),
                ),
                asked=asked,
                open_count=len(wanting),
                groups=groups,
                known_words=tr("%n ô, không cần gõ lại", "", known),
                focus=self._focus,
                footer=self._footer(),
                draft=self._walk_in.draft.id if self._walk_in.draft is not None else None,
            )
        )

    def _keep_asked(self, state: FormState) -> None:
        visible = {one.field.pointer for one in state.fields if one.visible}
        for pointer in self._wanting(state):
            group_open = state.form.field_at(pointer).group in self._open
            if pointer not in self._asked and not group_open:
                self._asked.append(pointer)
        order = {one.field.pointer: place for place, one in enumerate(state.fields)}
        self._asked = sorted((p for p in self._asked if p in visible), key=order.__getitem__)

    def faces_at(self, pointers: tuple[str, ...]) -> tuple[FieldFace, ...]:
        """These fields as they stand on the screen, in the form's order."""
        state = self.state()
        return tuple(self._face(state, one) for one in state.fields if one.field.pointer in pointers) if state else ()

    def _face(self, state: FormState, one: FieldState) -> FieldFace:
        pointer = one.field.pointer
        problem = self._problem(one) if pointer in self._left else ""
        offered = offers(state.form, one.field, _in_force(state), self._units()) if one.field.listed else ()
        return face_of(
            one, problem, revealed=self._walk_in.revealed, typed=self._typed_text.get(pointer), offered=offered
        )

    def _group(self, state: FormState, name: str, title: str) -> GroupFace | None:
        members = [
            one
            for one in state.fields
            if one.visible and one.field.group == name and one.field.pointer not in self._asked
        ]
        if not members:
            return None
        clashing = {f"chip:{conflict.what}" for conflict in self._walk_in.conflicts if conflict.blocking}
        hit = sum(
            bool(clashing & set(state.form.prefill.get(one.field.pointer, ())))
            for one in members
            if one.answer is not None and one.answer.source is Source.CHIP
        )
        faces = tuple(self._face(state, one) for one in members)
        return group_face(name, title, members, faces, conflicts=hit, is_open=name in self._open)

    def _troubles(self) -> tuple[Trouble, ...]:
        walk_in = self._walk_in
        if walk_in.blocked:
            return (conflict_trouble(walk_in, conflict_actions(self._ports, walk_in, self._correct)),)
        if walk_in.population is Population.UNAVAILABLE:
            code = walk_in.population_code
            return (
                Trouble(
                    "amber",
                    tr("Chưa hỏi được dữ liệu dân cư"),
                    tr("Điền từ chip và lời người dân; các ô này sẽ được đối chiếu khi có mạng."),
                    code.value if code else "",
                ),
            )
        if walk_in.population is Population.NOT_FOUND:
            return (
                Trouble(
                    "amber",
                    tr("Dữ liệu dân cư không có người này"),
                    tr("Kiểm lại số, họ tên, ngày sinh; điền tay được."),
                ),
            )
        return ()

    def _footer(self) -> Footer:
        saved = self._walk_in.saved_at
        note = Note(tr("Đã tự lưu {at}", at=f"{saved:%H:%M:%S}"), "saved") if saved else None
        words = tr("Về xem lại") if self._walk_in.mending else tr("Tiếp: giấy tờ")
        return Footer(
            (
                Action(tr("Lùi"), "Esc", self.back, short="-"),
                Action(tr("Giữ nháp"), "F8", self.park),
            ),
            (Action(words, "Ctrl+Enter", self.go_on, "primary"),),
            left_note=note,
            elsewhere=(
                *(conflict_actions(self._ports, self._walk_in, self._correct) if self._walk_in.blocked else ()),
                *left_over_actions(self._ports, self._walk_in),
            ),
        )


def _in_force(state: FormState) -> dict[str, Answer]:
    return {one.field.pointer: one.answer for one in state.fields if one.answer is not None}
