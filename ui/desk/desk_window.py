"""The desk's window: bar, navigation, step rail, the screen of now, footer, people."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from ui.desk.action import Footer
from ui.desk.footer_bar import FooterBar
from ui.desk.guide import GuideView
from ui.desk.keys import Keys
from ui.desk.language_switch import SWITCH
from ui.desk.navigation import PLACES, Navigation, place_key
from ui.desk.people_strip import Band, PeopleStrip
from ui.desk.portraits import Portraits
from ui.desk.ports import Page
from ui.desk.quick_jump import QuickJump, Target
from ui.desk.shell_presenter import ShellScreen
from ui.desk.shell_presenter import Toast as ToastWords
from ui.desk.standing import READ
from ui.desk.standing_bar import StandingBar
from ui.desk.step_view import StepView
from ui.desk.top_bar import TopBarView
from ui.desk.training_panel import CARDS, TrainingPanel
from ui.desk.walk_in import STEP_NAMES, Step
from ui.desk.window_keys import EVERYWHERE, WINDOW_KEYS
from ui.help.guide_window import GuideWindow
from ui.help.page_keys import page_keys
from ui.help.panel import GUIDE_KEY, HELP_KEY, HelpPanel, HelpScreen
from ui.help.texts import help_text
from ui.i18n.reword import reword
from ui.i18n.words import language
from ui.theme.theme import theme
from ui.widgets.kept_focus import kept_focus
from ui.widgets.stack import Grow, column, row
from ui.widgets.step_rail import StepRail
from ui.widgets.toast import Toast

HAND_OVER: Final = "Shift+F11"  # a field, to the citizen's own keys


@dataclass(frozen=True, slots=True)
class WindowActions:
    """What the window's own keys and controls do, whatever screen is shown."""

    open_page: Callable[[Page], None]
    read_card: Callable[[], None]
    choose_procedure: Callable[[], None]
    next_unanswered: Callable[[], None]
    add_person: Callable[[], None]
    open_return: Callable[[], None]
    attest_face: Callable[[], None]
    reveal: Callable[[], None]
    sign_out: Callable[[], None]
    put_away: Callable[[], None]
    lock: Callable[[], None]
    citizen: Callable[[], None]
    hand_over: Callable[[], None]
    guide: Callable[[], None]
    language: Callable[[], None]
    targets: Callable[[str], tuple[Target, ...]]


class DeskWindow(QWidget):
    """Implements ``ShowsShell``. The pages are built before it, and taken in by ``take``.

    ``reworded``: the language was switched, and every word that stands here was said again.
    """

    reworded = Signal()

    def __init__(
        self, portraits: Portraits, training: TrainingPanel | None, title: str, guide: GuideView | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(title)
        self.resize(1366, 768)
        self._training = training
        self._steps: dict[Step, StepView] = {}
        self._pages: dict[Page, StepView] = {}
        self._screen: ShellScreen | None = None
        self._spoken = language()
        self._bar, self._navigation = TopBarView(), Navigation()
        self._standing = StandingBar()
        self._step_rail = StepRail(STEP_NAMES)
        self._rail = row(self._step_rail, margins=(24, 0, 24, 0), box="rail")
        self._band, self._strip = Band(portraits), PeopleStrip(portraits)
        self._stack, self._footer = QStackedWidget(), FooterBar()
        # a stack asks for the room of its largest page, also of those that are not shown
        self._stack.setMinimumSize(1, 1)
        self._help = HelpPanel()
        self._help.closed.connect(self._toggle_help)
        self._help.guide_asked.connect(self._open_guide)
        self._guide: GuideWindow | None = None
        below, beside = (self._help, None) if theme().compact else (None, self._help)
        middle = column(self._rail, self._band, guide, Grow(self._stack), below, training, self._footer, gap=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._standing)
        layout.addWidget(row(self._navigation, Grow(middle), self._strip, beside, gap=0), 1)
        edge = self._navigation.width() + 24
        self._toast = Toast(self, edge, self._footer.height())
        self._jump: QuickJump | None = None
        self._keys: Keys | None = None

    def take(self, steps: dict[Step, StepView], pages: dict[Page, StepView]) -> Generator[None, None, None]:
        """The screens, once the window stands: whatever is laid into a thing is dressed anew with it. One a turn."""
        self._steps, self._pages = steps, pages
        for view in (*steps.values(), *pages.values()):
            self._stack.addWidget(view)
            view.footer_changed.connect(lambda footer, view=view: self._footer_of(view, footer))
            yield

    def act(self, actions: WindowActions) -> None:
        """Connect the window's keys and controls; called once, by ``build_desk``."""
        self._jump = QuickJump(self, actions.targets)

        def lock() -> None:
            self.leave_field()
            actions.lock()

        always: dict[str, Callable[[], None]] = {
            HELP_KEY: self._toggle_help,
            GUIDE_KEY: self._help.open_guide,
            "F2": actions.read_card,
            "F3": actions.choose_procedure,
            "F4": actions.next_unanswered,
            "F7": lambda: actions.open_page(Page.OUTAGES),
            "F10": actions.add_person,
            "Ctrl+Shift+B": actions.open_return,
            "Ctrl+U": lambda: actions.open_page(Page.CARRY),
            "Ctrl+D": actions.attest_face,
            "Ctrl+H": actions.reveal,
            "F11": actions.citizen,
            HAND_OVER: actions.hand_over,
            "F12": lock,
            "Ctrl+K": self._open_jump,
            "Ctrl+T": self.toggle_training,
            READ: actions.put_away,
            SWITCH: actions.language,
        }
        for number, (page, _icon, _words) in enumerate(PLACES, 1):
            always[place_key(number)] = lambda page=page: actions.open_page(page)  # type: ignore[misc]  # a default binds the loop's value
        if self._training is not None:
            panel = self._training
            panel.went.connect(self.take_focus_home)
            always |= {
                CARDS: panel.focus_cards,
                "Ctrl+1": panel.inserted.emit,
                "Ctrl+2": panel.removed.emit,
                "Ctrl+3": panel.scanned.emit,
                "Ctrl+4": panel.line_toggled.emit,
                "Ctrl+5": actions.guide,
            }
        self._keys = Keys(self, always)
        self._navigation.opened.connect(actions.open_page)
        self._bar.jump.connect(self._open_jump)
        self._bar.line.connect(lambda: actions.open_page(Page.OUTAGES))
        self._bar.reveal.connect(actions.reveal)
        self._bar.sign_out.connect(actions.sign_out)
        self._standing.read.connect(actions.put_away)
        self._bar.lock.connect(lock)
        self._bar.page.connect(actions.open_page)
        self._bar.training.connect(self.toggle_training)
        self._bar.language.connect(actions.language)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._spoken != language():
            self._spoken = language()
            with kept_focus(self):
                reword(self)
                self.reworded.emit()
        super().changeEvent(event)

    # ------------------------------------------------------------ the shell's view

    def show_screen(self, screen: ShellScreen) -> None:
        old, self._screen = self._screen, screen
        if old is not None and old.places and not screen.places:
            self._shut_what_lies_above()
        signed_in = screen.page not in (Page.SIGN_IN, Page.GATE)
        intake = screen.page is Page.INTAKE
        compact = theme().compact
        self._bar.show_bar(screen.bar)
        self._standing.show_notice(screen.standing, may_go=screen.may_go)
        if old is not None and old.standing != screen.standing:
            self._bind_keys()
        self._navigation.setVisible(signed_in)
        self._navigation.show_page(screen.page, screen.counts, screen.places)
        self._rail.setVisible(intake and not compact)
        self._band.setVisible(intake and compact)
        self._strip.setVisible(intake and not compact and self._help.isHidden())
        self._footer.setVisible(signed_in)
        self._step_rail.stand_at(screen.step)
        if old is None or (old.page, old.step) != (screen.page, screen.step):
            self._open(screen)
        self._show_help()

    def draw_people(self) -> None:
        """Of the screen that is shown: in a turn of its own, after that. Hidden too: whoever has gone stays nowhere."""
        screen = self._screen
        if screen is None:
            return
        if theme().compact:
            self._band.show_strip(screen.step, screen.strip)
        else:
            self._strip.show_strip(screen.strip)

    def _shut_what_lies_above(self) -> None:
        """The gate is shut: no name in the quick jump and no dialog, which would hold the password's field."""
        if self._jump is not None:
            self._jump.hide()
        for dialog in self.findChildren(QDialog):
            dialog.reject()

    def show_toast(self, toast: ToastWords) -> None:
        self._toast.say(toast.tone, toast.words, toast.code)

    def _open(self, screen: ShellScreen) -> None:
        view = self._steps[screen.step] if screen.page is Page.INTAKE else self._pages[screen.page]
        self._stack.setCurrentWidget(view)
        self._footer_of(view, view.footer)
        self.take_focus_home()

    def take_focus_home(self) -> None:
        """The focus to where this screen begins; to the way on where nothing is to be typed."""
        view = self._stack.currentWidget()
        home = view.home() if isinstance(view, StepView) else None
        if home is not None:
            home.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_primary()

    def leave_field(self) -> None:
        """What stands in the field of now is taken first: behind the lock nothing is any more."""
        if (field := self.focusWidget()) is not None:
            field.clearFocus()

    def focus_primary(self) -> None:
        if not self._footer.focus_primary():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _footer_of(self, view: QWidget, footer: Footer) -> None:
        if view is not self._stack.currentWidget():
            return
        self._footer.show_footer(footer)
        self._bind_keys()
        held = self.focusWidget()  # a field that is not shown any more still holds it where nothing took it over
        lost = held is None or not held.isVisibleTo(self)
        if lost and self._footer.primary is not None and self._screen is not None:
            self.take_focus_home()

    def _bind_keys(self) -> None:
        """Of the footer, and of what stands above every screen."""
        standing = self._screen.standing if self._screen is not None else None
        if self._keys is not None:
            self._keys.show_actions(self.footer.actions + (standing.actions if standing else ()))

    def act_by_letter(self, letter: str) -> bool:
        """What this screen's own key of one letter or digit does; False where it has none."""
        return self._keys is not None and self._keys.press_shown(letter.upper())

    # ------------------------------------------------------------ help

    def _toggle_help(self) -> None:
        if not self._help.isHidden():
            self._help.close_help()
        elif self._screen is not None:
            self._help.open_help(take_focus=self._jump is None or not self._jump.isVisible())
        if self._screen is not None:
            self.show_screen(self._screen)

    def _show_help(self) -> None:
        """Of the page that is shown, while it is open."""
        view, screen = self._stack.currentWidget(), self._screen
        if self._help.isHidden() or screen is None or view is None:
            return
        name = f"step_{screen.step.name.lower()}" if screen.page is Page.INTAKE else screen.page.value
        if self._jump is not None and self._jump.isVisible():
            name = "quick_jump"
        everywhere = tuple((key, WINDOW_KEYS[key]) for key in EVERYWHERE)
        keys = page_keys(view, self.footer.actions)
        self._help.show_screen(HelpScreen(help_text(name, language()), keys, everywhere))

    def _open_guide(self, section: str) -> None:
        if self._guide is None:
            self._guide = GuideWindow()
        self._guide.show_section(section)

    def _open_jump(self) -> None:
        if self._jump is not None and self._screen is not None and self._screen.places:
            self._jump.open_jump()

    def jump_again(self) -> None:
        """More was found for what is typed into the quick jump."""
        if self._jump is not None:
            self._jump.find_again()

    def toggle_training(self) -> None:
        if self._training is not None:
            self._training.setVisible(not self._training.isVisible())

    @property
    def footer(self) -> Footer:
        """What the footer offers now."""
        view = self._stack.currentWidget()
        return view.footer if isinstance(view, StepView) else Footer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._jump is not None:
            self._jump.hide()
