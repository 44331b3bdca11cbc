"""The citizen's window beside the desk: it follows what the officer works on, and only the citizen answers in it.

Its answers come from ``CitizenWindow`` alone: no key, no action and no page of the desk leads here. No Qt here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final
from uuid import UUID

from counter.events import Event, Failed, Filed, SignedIn
from counter.forms.engine import evaluate
from counter.forms.form import Field, FormState
from counter.model.rating import Reason, Satisfaction
from counter.rating_events import ConfirmByCitizen, OpenRating, RateFiling, RatingOpened
from counter.rating_link import is_slips
from ui.citizen.citizen_lines import citizen_lines
from ui.citizen.own_entry import DIGITS, LETTERS, Act, OwnEntry
from ui.citizen.screen import CitizenSaid, CitizenScreen, Scene, ShowsCitizen
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.field_names import name_of
from ui.i18n.words import ENGLISH, VIETNAMESE, mark, of_catalogue, speaking, tr

RATING_LAPSES: Final = 90.0  # seconds without a touch: the citizen has gone
THANKS_LAPSE: Final = 8.0


class CitizenPresenter:
    """``place``: the page and step that the officer has open now."""

    def __init__(
        self,
        ports: DeskPorts,
        walk_in: WalkIn,
        navigator: Navigator,
        place: Callable[[], tuple[Page, Step]],
        view: ShowsCitizen,
    ) -> None:
        self._ports, self._walk_in, self._navigator, self._place, self._view = ports, walk_in, navigator, place, view
        self._open = self._failed = False
        self._officer = ""
        self._draft: UUID | None = None  # the one that the fields below are about
        self._mending = False
        self._confirmed: tuple[object, ...] = ()
        self._asked: dict[str, object] = {}  # pointer → the value that the citizen wants mended
        self._rating: tuple[UUID, str] | None = None  # a filing and its title
        self._step: Satisfaction | None = None
        self._reasons: frozenset[Reason] = frozenset()
        self._thanks = ""
        self._entry: OwnEntry | None = None
        self._language = VIETNAMESE

    def opened(self, *, is_open: bool) -> None:
        """Whether the window is on a screen; else nothing is shown and nobody is asked."""
        self._open = is_open
        if not is_open:
            self._language, self._entry = VIETNAMESE, None
            self._walk_in.citizen = CitizenSaid()
            self._end_rating("", show=False)
        self._navigator.refresh()

    # ------------------------------------------------------------ what the citizen does

    def confirm(self) -> None:
        """Đúng."""
        draft, state = self._walk_in.draft, self._state()
        if draft is None or state is None or self._place()[1] is not Step.REVIEW:
            return
        self._confirmed, self._mending, self._asked = _stand(state), False, {}
        self._ports.desk.submit(ConfirmByCitizen(draft.id, draft.changed_at))
        self._navigator.say("jade", tr("Người dân đã xem và xác nhận: đúng"))
        self._navigator.refresh()

    def begin_mending(self) -> None:
        """Cần sửa: which line?"""
        self._mending = self._place()[1] is Step.REVIEW
        self.refresh()

    def stop_mending(self) -> None:
        self._mending = False
        self.refresh()

    def mend(self, target: str) -> None:
        """A line is wrong: the officer is told which, and mends it."""
        state = self._state()
        found = next((one for one in state.fields if one.field.pointer == target), None) if state else None
        if not self._mending or found is None:
            return
        self._mending, self._confirmed = False, ()
        self._asked[target] = found.answer.value if found.answer else None
        self._navigator.say("amber", tr("Người dân xin sửa: {field}", field=name_of(found.field)))
        self._navigator.refresh()

    def choose(self, step: Satisfaction) -> None:
        if self._rating is not None:
            self._step = step
            self.refresh()

    def toggle(self, reason: Reason) -> None:
        if self._rating is not None and self._step is not None:
            self._reasons ^= {reason}
            self.refresh()

    def send(self) -> None:
        if self._rating is None or self._step is None:
            return
        self._ports.desk.submit(RateFiling(self._rating[0], self._step, self._reasons))
        self._end_rating(tr("Cảm ơn ông/bà đã đánh giá."))

    def type_key(self, key: str) -> None:
        if self._entry is not None:
            self._entry.key(key)
            self.refresh()

    def act(self, act: Act) -> None:
        """Of the field that was handed over: whole, right, again, or rather the officer."""
        if self._entry is None:
            return
        label = name_of(self._entry.field)
        if self._entry.act(act):
            self._entry = None
            if act is Act.RIGHT:
                self._navigator.say("jade", tr("Người dân đã tự nhập: {field}", field=label))
            else:
                self._navigator.say("amber", tr("Người dân nhờ cán bộ nhập: {field}", field=label))
        self.refresh()

    def switch_language(self) -> None:
        """*English*, *Tiếng Việt*: of this window, until the next citizen; the desk's stays."""
        self._language = ENGLISH if self._language == VIETNAMESE else VIETNAMESE
        self.refresh()

    def lapse(self) -> None:
        """Nobody has touched the window for as long as the screen said."""
        if self._walk_in.draft is None:
            self._language = VIETNAMESE
        self._end_rating("")

    # ------------------------------------------------------------ what the desk says

    def hand_over(self, field: Field | None, give: Callable[[str], None]) -> None:
        """The officer asks the citizen to type this field; asked again, the officer takes it back."""
        if self._entry is not None:
            self._entry = None
            self._navigator.say("jade", tr("Đã thôi mời người dân tự nhập"))
        elif not self._open:
            self._navigator.say("amber", tr("Mở cửa sổ người dân (F11) rồi mời người dân tự nhập"))
        elif field is None:
            self._navigator.say("amber", tr("Đặt con trỏ vào ô mà người dân sẽ tự nhập"))
        elif field.kind not in (*DIGITS, *LETTERS):
            self._navigator.say("amber", tr("Ô này chọn trong danh sách: hỏi người dân rồi chọn"))
        else:
            self._entry = OwnEntry(field, give)
            self._navigator.say("jade", tr("Người dân đang tự nhập: {field}", field=name_of(field)))
        self.refresh()

    def take_scan(self, text: str) -> bool:
        """A slip's code opens the question here; True where ``text`` is one."""
        if not is_slips(text):
            return False
        if self._open:
            self._ports.desk.submit(OpenRating(text))
        else:
            self._navigator.say("amber", tr("Mở cửa sổ người dân (F11) rồi quét phiếu để người dân đánh giá"))
        return True

    def handle(self, event: Event) -> None:
        match event:
            case SignedIn(display_name=name):
                self._officer = name
            case Failed(command="window") if not self._failed:
                self._failed = True  # who knows whether what stands here is still this citizen's
                if self._open:
                    self._show()
            case Filed(filing=filing) if self._open and self._walk_in.draft and filing.id == self._walk_in.draft.id:
                self._ask((filing.id, filing.title))
            case RatingOpened() if not self._open:
                pass
            case RatingOpened(rated=True):
                self._end_rating(tr("Hồ sơ này đã được đánh giá. Cảm ơn ông/bà."))
            case RatingOpened(filing=filing_id, title=title):
                self._ask((filing_id, title))

    def refresh(self) -> None:
        """Called by the shell with whatever it shows."""
        self._failed = False
        if self._place()[0] is Page.SIGN_IN:
            self._end_rating("", show=False)
        draft = self._walk_in.draft
        if draft is None and self._draft is not None:
            self._draft, self._language = None, VIETNAMESE  # served, or put aside
        if draft is not None and self._walk_in.filing is None and draft.id != self._draft:
            self._draft = draft.id  # the next citizen is here
            self._mending, self._confirmed, self._asked, self._entry = False, (), {}, None
            self._end_rating("", show=False)
        if self._place() not in ((Page.INTAKE, Step.DECLARATION), *((Page.GATE, step) for step in Step)):
            self._entry = None  # the officer went on
        if not self._open:
            return
        before = self._walk_in.citizen
        self._show()
        if self._walk_in.citizen != before:
            self._navigator.refresh()  # the review was shown a moment too early

    # ------------------------------------------------------------ parts

    def _show(self) -> None:
        with speaking(self._language):
            screen = self._screen()
            lapses = screen.lapses or (RATING_LAPSES if self._language != VIETNAMESE and not screen.lines else 0.0)
            self._view.show_screen(replace(screen, language=self._language, lapses=lapses))

    def _ask(self, rating: tuple[UUID, str]) -> None:
        self._rating, self._step, self._reasons, self._thanks = rating, None, frozenset(), ""
        self.refresh()

    def _end_rating(self, thanks: str, *, show: bool = True) -> None:
        self._rating, self._step, self._reasons, self._thanks = None, None, frozenset(), thanks
        if show:
            self.refresh()

    def _state(self) -> FormState | None:
        procedure = self._walk_in.procedure
        if procedure is None or procedure.form is None or self._walk_in.draft is None:
            return None
        return evaluate(procedure.form, self._walk_in.answers, self._ports.today())

    def _screen(self) -> CitizenScreen:
        station = self._ports.station
        office = f"{station.unit_name} · {station.counter_name}"
        training = station.profile == "training"
        if self._failed or self._place()[0] is Page.GATE:
            return CitizenScreen(Scene.BLANK, office, training=training)
        if self._thanks:
            return CitizenScreen(Scene.THANKS, office, heading=self._thanks, lapses=THANKS_LAPSE, training=training)
        if self._rating is not None:
            return CitizenScreen(
                Scene.RATING,
                office,
                heading=tr("Ông/bà có hài lòng với lần phục vụ này không?"),
                title=of_catalogue(self._rating[1]),
                step=self._step,
                reasons=self._reasons,
                lapses=RATING_LAPSES,
                training=training,
            )
        page, step = self._place()
        state = self._state()
        if page is not Page.INTAKE or step not in _SHOWN or state is None or self._walk_in.filing is not None:
            self._walk_in.citizen = CitizenSaid()
            return CitizenScreen(Scene.WELCOME, office, training=training)
        if self._entry is not None:
            return CitizenScreen(Scene.ENTRY, office, self._officer, entry=self._entry.shown, training=training)
        return self._mirrored(state, office, asks=step is Step.REVIEW, training=training)

    def _mirrored(self, state: FormState, office: str, *, asks: bool, training: bool) -> CitizenScreen:
        values = {one.field.pointer: one.answer.value if one.answer else None for one in state.fields}
        names = {one.field.pointer: name_of(one.field) for one in state.fields}
        # what the officer has changed since is not asked for any more
        self._asked = {at: value for at, value in self._asked.items() if at in values and values[at] == value}
        confirmed = bool(self._confirmed) and self._confirmed == _stand(state)
        self._walk_in.citizen = CitizenSaid(confirmed, tuple((at, names[at]) for at in self._asked))
        scene = Scene.READING if not asks else Scene.MENDING if self._mending else Scene.CHECKING
        procedure = self._walk_in.procedure
        return CitizenScreen(
            scene,
            office,
            officer=self._officer,
            heading=_HEADINGS[scene],
            title=of_catalogue(procedure.short_title or procedure.title) if procedure else "",
            lines=citizen_lines(self._walk_in, state, frozenset(self._asked)),
            confirmed=confirmed,
            training=training,
        )


_SHOWN: Final = (Step.DECLARATION, Step.PAPERS, Step.REVIEW)
_HEADINGS: Final = {
    Scene.READING: mark("Cán bộ đang điền tờ khai của ông/bà"),
    Scene.CHECKING: mark("Xin ông/bà xem lại"),
    Scene.MENDING: mark("Chạm vào dòng cần sửa"),
}


def _stand(state: FormState) -> tuple[object, ...]:
    """The answers as they stand: another answer wants another look."""
    return tuple((one.field.pointer, str(one.answer.value)) for one in state.fields if one.visible and one.answer)
