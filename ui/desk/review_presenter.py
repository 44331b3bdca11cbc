"""Step 5: check answers. Every value with its source and a way to mend it; F9 files. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from counter.consent_events import AskConsents, AttestSignature, ConsentsChanged, ConsentsUnavailable
from counter.errors import FailureCode
from counter.events import Event, Failed, Filed, FileDraft, FilingBlocked
from counter.forms.engine import evaluate, warnings
from counter.forms.form import FieldState, FormState
from counter.forms.listed import unknown_names
from counter.model.filing import Filing, Source
from counter.model.review import CONSENT, FILING, PAPER, PROCEDURE, SIGNATURE, SIGNING, Review
from counter.paper_events import PaperPrinted, PrintDeclaration
from counter.review_events import DraftReviewed, ReviewDraft
from ui.desk.action import Action, Footer, Note, Trouble
from ui.desk.blocker import Blocker, said_of, shown, wanted_of, with_keys
from ui.desk.card_notices import at_review
from ui.desk.conflict_notice import conflict_actions, conflict_trouble
from ui.desk.copy_table_action import copy_action, copy_hint
from ui.desk.faces import said_value
from ui.desk.keep_first import KeepFirst
from ui.desk.lacking import lacking_papers
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.procedure_presenter import fee_text, way_text
from ui.desk.refusal_words import unmended
from ui.desk.review_screen import ReviewGroup, ReviewLine, ReviewScreen
from ui.desk.signing_words import SIGNING_KEY, SIGNING_WORDS, summary_of
from ui.desk.view import Shows
from ui.desk.walk_in import Population, Step, WalkIn
from ui.i18n.field_names import name_of
from ui.i18n.words import join, of_catalogue, tr
from ui.text import failure, in_bytes


class ReviewPresenter:
    def __init__(
        self,
        ports: DeskPorts,
        walk_in: WalkIn,
        navigator: Navigator,
        view: Shows[ReviewScreen],
        lead_to: Callable[[str], None],
        correct: Callable[[str], None],
        coming: Callable[[], tuple[Blocker, ...]],
    ) -> None:
        """``lead_to`` opens the place where a target is mended, ``correct`` a procedure against a conflict.

        ``coming``: papers of the draft that are still on their way; without them it is not filed.
        """
        self._correct = correct
        self._coming = coming
        self._ports = ports
        self._lead_to = lead_to
        self._walk_in = walk_in
        self._navigator = navigator
        self._view = view
        self._keep_first = KeepFirst(ports.desk, walk_in)
        self.start_over()

    def start_over(self) -> None:
        self._keep_first.start_over()
        self._face_matched = False
        self._filing = False
        self._summary_focus = 0
        self._trouble: Trouble | None = None
        self._refused: tuple[str, ...] = ()
        self._asked: tuple[object, ...] = ()
        self._reviewed: DraftReviewed | None = None

    @property
    def blocked_tries(self) -> int:
        """How often F9 led to the error summary instead, for this citizen."""
        return self._summary_focus

    @property
    def in_the_way(self) -> int:
        """How much blocks F9 now."""
        state = self._state()
        return len(self._blockers(state)) + self._walk_in.blocked if state is not None else 0

    # ------------------------------------------------------------ what the officer does

    def mend(self, target: str) -> None:
        """Sửa: to the field or the paper, and from there back here; what lies elsewhere is only shown.

        A consent is mended here: who is to agree is asked, or looked after; a signature is attested.
        """
        draft = self._walk_in.draft
        if draft is not None and target.startswith(CONSENT):
            self._ports.desk.submit(AskConsents(draft.id))
            return
        if draft is not None and target.startswith(SIGNATURE):
            self._ports.desk.submit(AttestSignature(draft.id, target.removeprefix(SIGNATURE)))
            return
        if target == SIGNING:
            self.say_signing()
            return
        self._walk_in.mending = target != PROCEDURE and not target.startswith(FILING)
        self._lead_to(target)

    def say_signing(self) -> None:
        """Who cannot sign or read: how it is signed, read out, witnessed."""
        self._navigator.open_page(Page.SIGNING)

    def attest_face(self) -> None:
        """The officer says "đã đối chiếu khuôn mặt"."""
        if self._asks_face():
            self._face_matched = not self._face_matched
            self.refresh()

    def file(self) -> None:
        """F9. With something in the way it moves the focus there, and says nothing new."""
        draft, state = self._walk_in.draft, self._state()
        if draft is None or state is None or self._filing:
            return
        self._trouble = None
        if self._walk_in.blocked or self._blockers(state):
            self._summary_focus += 1
            self._navigator.refresh()  # who stands beside the screen hears of it too
        else:
            self._filing = True
            self._keep_first.file(FileDraft(draft.id, face_matched=self._face_matched))
        self.refresh()

    def back(self) -> None:
        self._navigator.open_step(Step.PAPERS)

    def print_declaration(self, *, large: bool = False) -> None:
        """Ctrl+P: the declaration as its official form, to be read through and signed; Ctrl+Shift+P in large print."""
        if self._walk_in.draft is not None:
            self._ports.paper.submit(PrintDeclaration(self._walk_in.draft.id, large=large))

    def park(self) -> None:
        if self._filing:
            self._navigator.say("amber", tr("Đang nộp hồ sơ này: chờ một chút"))
        elif self._walk_in.draft is not None:
            self._navigator.say("jade", tr("Đã giữ nháp, mở lại ở mục Hồ sơ"))
            self._navigator.start_over()

    # ------------------------------------------------------------ what the desk says

    def handle(self, event: Event) -> None:
        if (why := self._keep_first.handle(event)) is not None:
            self._refuse(why)
        match event:
            case Filed(filing=filing, present_at_filing=present):
                self._filed(filing, present=present)
            case FilingBlocked(draft=of, pointers=pointers) if self._walk_in.draft and of == self._walk_in.draft.id:
                self._filing, self._refused = False, pointers
                self._summary_focus += 1
            case DraftReviewed():
                self._reviewed = event
            case ConsentsChanged(draft=draft) if self._walk_in.draft and draft == self._walk_in.draft.id:
                self._asked = ()  # the draft is the same, what it waits for is not
            case ConsentsUnavailable(code=code) | Failed(command="AskConsents" | "AttestSignature", code=code):
                self._navigator.say("red", failure(code).sentence, code.value)
            case PaperPrinted(path=path):
                self._navigator.say("jade", tr("Đã in {file}", file=path.name))
            case Failed(command="FileDraft", code=code) if self._filing:
                self._refuse(code)
            case Failed(command="FileDraft" | "PrintDeclaration" | "PrintMismatch", code=code):  # filed, then left
                self._navigator.say("red", failure(code).sentence, code.value)

    def _refuse(self, code: FailureCode) -> None:
        self._filing = False
        said = failure(code)
        self._trouble = Trouble("red", said.sentence, said.remedy, code.value)

    def _filed(self, filing: Filing, *, present: bool) -> None:
        draft = self._walk_in.draft
        if draft is None or draft.id != filing.id:
            self._navigator.say("jade", tr("Đã nộp hồ sơ vừa rời màn hình: {code}", code=filing.provisional.text))
            return
        self._filing = False
        self._walk_in.filing, self._walk_in.present_at_filing = filing, present
        self._navigator.open_step(Step.SLIP)

    # ------------------------------------------------------------ the screen

    def _state(self) -> FormState | None:
        procedure = self._walk_in.procedure
        if procedure is None or procedure.form is None or self._walk_in.draft is None:
            return None
        return evaluate(procedure.form, self._walk_in.answers, self._ports.today())

    def _asks_face(self) -> bool:
        record = self._walk_in.record
        return record is not None and record.usable and record.portrait is not None

    def _blockers(self, state: FormState) -> tuple[Blocker, ...]:
        procedure, draft = self._walk_in.procedure, self._walk_in.draft
        if procedure is None or draft is None:
            return ()
        found = [Blocker(one.field.pointer, wanted_of(one)) for one in state.fields if one.wants_answer]
        found += (coming := self._coming())
        on_their_way = {one.target for one in coming}
        found += [
            Blocker(target, tr("{paper}: chưa có tệp nào", paper=of_catalogue(paper.title)))
            for paper in lacking_papers(self._walk_in)
            if (target := f"{PAPER}{paper.code}") not in on_their_way
        ]
        seen = {blocker.target for blocker in found}
        known = {one.field.pointer for one in state.fields}
        found += [
            Blocker(pointer, tr("{field}: cần xem lại", field=name_of(state.form.field_at(pointer))))
            for pointer in self._refused
            if pointer not in seen and pointer in known and self._blocked_still(state, pointer)
        ]
        # of fields the screen knows more than the desk: what was typed a moment ago
        found += [shown(one) for one in self._review().blockers if one.target not in seen and one.target not in known]
        return with_keys(found)

    def _review(self) -> Review:
        """What the desk said of the draft as it stands now; nothing while it is looking."""
        draft, said = self._walk_in.draft, self._reviewed
        if draft is None or said is None or (said.draft, said.changed_at) != (draft.id, draft.changed_at):
            return Review()
        return said.review

    def _ask_desk(self) -> None:
        """Once for each state of the draft."""
        draft = self._walk_in.draft
        if draft is not None and self._asked != (draft.id, draft.changed_at):
            self._asked = (draft.id, draft.changed_at)
            self._ports.desk.submit(ReviewDraft(draft.id))

    def _concerns(self, state: FormState, after: int) -> tuple[Blocker, ...]:
        known = {one.field.pointer for one in state.fields}
        today = self._ports.today()
        taken = {one.field.pointer: one.answer for one in state.fields if one.answer is not None}
        unheard_of = unknown_names(state.form, taken, self._ports.units(today))
        doubts = (*warnings(state.form, self._walk_in.answers, today), *unheard_of)
        refusal = self._walk_in.refusal if self._review().as_refused else None
        found = [unmended(refusal, self._ports.catalogue)] if refusal else []
        found += [Blocker(pointer, said_of(state.form.field_at(pointer), words)) for pointer, words in doubts]
        found += [shown(one) for one in self._review().warnings if one.target not in known]
        found += [
            Blocker(pointer, tr("Người dân xin sửa: {field}", field=name))
            for pointer, name in self._walk_in.citizen.mends
        ]
        return with_keys(found, after)

    @staticmethod
    def _blocked_still(state: FormState, pointer: str) -> bool:
        return any(one.field.pointer == pointer and one.wants_answer for one in state.fields)

    def _warnings(self, state: FormState) -> tuple[str, ...]:
        said: list[str] = []
        typed = [one for one in state.fields if one.answer and one.answer.source is Source.TYPED]
        if self._walk_in.population is Population.UNAVAILABLE:
            said.append(tr("Chưa đối chiếu được với dữ liệu dân cư"))
        if self._walk_in.record is not None and typed:
            said.append(tr("%n ô nhập tay, theo lời người dân", "", len(typed)))
        said += at_review(self._walk_in.record, self._walk_in.attestation, self._ports.today())
        if self._asks_face() and not self._face_matched:
            said.append(tr("Chưa xác nhận đã đối chiếu khuôn mặt"))
        return tuple(said)

    def refresh(self) -> None:
        state, procedure, draft = self._state(), self._walk_in.procedure, self._walk_in.draft
        if state is None or procedure is None or draft is None:
            return
        self._ask_desk()
        blockers = self._blockers(state)
        concerns = self._concerns(state, len(blockers))
        walk_in = self._walk_in
        trouble = conflict_trouble(walk_in, self._ways_out()) if walk_in.blocked else self._trouble
        self._view.show_screen(
            ReviewScreen(
                title=join((of_catalogue(procedure.short_title or procedure.title), state.form.code), " · "),
                fee=tr("{way} · phí {fee}", way=way_text(procedure), fee=fee_text(procedure)),
                blockers=blockers,
                warnings=self._warnings(state),
                groups=self._groups(state, {blocker.target for blocker in blockers}),
                trouble=trouble,
                asks_face=self._asks_face(),
                portrait=record.portrait if (record := walk_in.record) is not None else None,
                face_matched=self._face_matched,
                filing=self._waiting_for(),
                summary_focus=self._summary_focus,
                footer=self._footer(len(blockers) + self._walk_in.blocked, (*blockers, *concerns)),
                concerns=concerns,
                signing=summary_of(walk_in.signing),
                hints=(*self._review().hints, *copy_hint(self._walk_in)),
            )
        )

    def _ways_out(self) -> tuple[Action, ...]:
        return conflict_actions(self._ports, self._walk_in, self._correct)

    def _waiting_for(self) -> str:
        if not self._filing:
            return ""
        record = self._walk_in.record
        signs = record is not None and 15 in record.files
        return tr("Đặt thẻ lên đầu đọc để ký, giữ yên một giây") if signs else tr("Đang ghi hồ sơ")

    def _groups(self, state: FormState, blocked: set[str]) -> tuple[ReviewGroup, ...]:
        groups = []
        for group in state.form.groups:
            members = [one for one in state.fields if one.visible and one.field.group == group.name]
            lines = tuple(
                self._line(one, blocked) for one in members if one.answer is not None or one.field.pointer in blocked
            )
            if lines:
                groups.append(ReviewGroup(of_catalogue(group.title), tr("%n ô", "", len(lines)), lines))
        papers = self._paper_lines(blocked)
        if papers:
            held = draft.papers if (draft := self._walk_in.draft) else ()
            size = in_bytes(sum(paper.size for paper in held))
            words = join((tr("%n tệp", "", len(held)), size), " · ") if held else tr("chưa có")
            groups.append(ReviewGroup(tr("Giấy tờ"), words, papers))
        return tuple(groups)

    def _line(self, one: FieldState, blocked: set[str]) -> ReviewLine:
        pointer = one.field.pointer
        text = said_value(one, revealed=self._walk_in.revealed)
        if text and one.field.unit:
            text = join((text, of_catalogue(one.field.unit)), " ")
        flag = "red" if pointer in blocked else ""
        source = one.answer.source if one.answer else None
        label, name = of_catalogue(one.field.label), name_of(one.field)
        return ReviewLine(pointer, label, text or tr("Chưa trả lời"), source, flag, name)

    def _paper_lines(self, blocked: set[str]) -> tuple[ReviewLine, ...]:
        procedure, draft = self._walk_in.procedure, self._walk_in.draft
        if procedure is None or draft is None:
            return ()
        lines = []
        for paper in procedure.papers:
            names = [one.name for one in draft.papers if one.requirement == paper.code]
            target = f"{PAPER}{paper.code}"
            if names or target in blocked:
                text = ", ".join(names) or tr("Chưa có")
                flag = "red" if target in blocked else ""
                lines.append(ReviewLine(target, of_catalogue(paper.title), text, None, flag))
        return tuple(lines)

    def _footer(self, in_the_way: int, places: tuple[Blocker, ...]) -> Footer:
        note = Note(tr("%n việc chặn", "", in_the_way), "red") if in_the_way else None
        left = [
            Action(tr("Lùi"), "Esc", self.back, short="-"),
            Action(tr("Giữ nháp"), "F8", self.park),
            Action(tr("In tờ khai"), "Ctrl+P", self.print_declaration, short=tr("In")),
        ]
        return Footer(
            tuple(left),
            (Action(tr("Nộp hồ sơ"), "F9", self.file, "primary"),),
            left_note=Note(tr("Dân: đúng"), "saved") if self._walk_in.citizen.confirmed and note is None else None,
            right_note=note,
            elsewhere=(
                Action(tr("In chữ lớn"), "Ctrl+Shift+P", partial(self.print_declaration, large=True)),  # no room below
                Action(SIGNING_WORDS, SIGNING_KEY, self.say_signing),
                *copy_action(self._walk_in, self._navigator),
                *(self._ways_out() if self._walk_in.blocked else ()),
                *(
                    Action(tr("Sửa: {what}", what=one.words), one.key, partial(self.mend, one.target))
                    for one in places
                    if one.key
                ),
            ),
        )
