"""Where Ctrl+K can go: what this screen offers, places, procedures, drafts by name, filings by code or name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from counter.catalogue.procedure import Procedure
from counter.events import DraftsListed, Event, FilingsFound, ReopenDraft, SearchFilings, SignedIn
from counter.model.filing import Draft, Filing
from counter.ports import Submits
from ui.desk.action import Footer
from ui.desk.navigation import PLACES, place_key
from ui.desk.ports import Page
from ui.desk.presenters import DeskPresenters
from ui.desk.quick_jump import Target, matching
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.words import join, mark, of_catalogue, original, tr

_MOST = 4  # of each kind, so that none pushes the others out
_SHORTEST = 2
# Pages without a number on the left: words, key, page.
_FURTHER = (
    (mark("Gián đoạn đường truyền"), "F7", Page.OUTAGES),
    (mark("USB và sao lưu"), "Ctrl U", Page.CARRY),
    (mark("Bàn giao"), "", Page.SHIFT),
    (mark("Sai lệch thẻ – dân cư"), "", Page.MISMATCHES),
    (mark("Tài khoản của tôi"), "", Page.SECURITY),
)


class JumpTargets:
    """``footer``: gives what the screen of now offers; ``arrived`` is called when the store has found more.

    The filings are the store's to find: they come a moment after the letters that ask for them.
    """

    def __init__(
        self,
        presenters: DeskPresenters,
        walk_in: WalkIn,
        desk: Submits,
        footer: Callable[[], Footer],
        arrived: Callable[[], None],
        also: tuple[Target, ...] = (),
    ) -> None:
        self._shell, self._procedure = presenters.shell, presenters.procedure
        self._open_return = presenters.back.open_return
        self._walk_in, self._footer = walk_in, footer
        self._desk, self._arrived, self._also = desk, arrived, also
        self._drafts: tuple[Draft, ...] = ()
        self._text = ""
        self._found: tuple[Filing, ...] = ()

    def __call__(self, text: str) -> tuple[Target, ...]:
        """What fits ``text``, best first."""
        self._ask(text.strip())
        people = (*matching(self._kept(), text)[:_MOST], *self._filings()) if text.strip() else ()
        lock = Target(tr("Khóa màn hình"), "F12", self._shell.lock)
        places = matching((*self._actions(), *self._places(), lock, *self._also), text)
        if any(one.isdigit() for one in text):  # a code: what bears it goes first
            return (*people, *self._procedures(text), *places)
        return (*self._procedures(text), *places[:_MOST], *people, *places[_MOST:])

    def handle(self, event: Event) -> None:
        match event:
            case SignedIn():  # somebody else's drafts, and what they found, are not this officer's
                self._drafts, self._found, self._text = (), (), ""
            case DraftsListed(drafts=drafts):
                self._drafts = drafts
            case FilingsFound(text=text, filings=filings) if text == self._text and text:
                self._found = filings[:_MOST]
                self._arrived()

    def _ask(self, text: str) -> None:
        if text == self._text:
            return
        self._text, self._found = text, ()
        if len(text) >= _SHORTEST:
            self._desk.submit(SearchFilings(text, _MOST))

    def _kept(self) -> tuple[Target, ...]:
        return tuple(Target(_name(one), tr("nháp"), partial(self._reopen, one)) for one in self._drafts)

    def _reopen(self, draft: Draft) -> None:
        self._shell.start_over()
        self._desk.submit(ReopenDraft(draft.id))

    def _filings(self) -> tuple[Target, ...]:
        tell = self._shell.tell
        return tuple(
            Target(f"{one.code or one.provisional} · {one.filer_name}", of_catalogue(one.title), partial(tell, one.id))
            for one in self._found
        )

    def _places(self) -> tuple[Target, ...]:
        shell = self._shell
        numbered = (
            (words, place_key(number).replace("+", " "), page) for number, (page, _icon, words) in enumerate(PLACES, 1)
        )
        return tuple(
            Target(words, key, partial(shell.open_page, page))
            for words, key, page in (*numbered, *_FURTHER)
            if page in shell.places
        )

    def _actions(self) -> tuple[Target, ...]:
        here = tuple(Target(one.words, one.key.replace("+", " "), one.run) for one in self._footer().actions)
        if self._shell.page is not Page.INTAKE or self._walk_in.draft is None:
            return here
        return (*here, Target(tr("Phiếu yêu cầu bổ sung hoặc từ chối"), "Ctrl Shift B", self._open_return))

    def _procedures(self, text: str) -> tuple[Target, ...]:
        return tuple(
            Target(of_catalogue(one.title), _known_as(one), partial(self._open_procedure, one))
            for one, _spans in (self._procedure.services(text, _MOST) if text.strip() else ())
        )

    def _open_procedure(self, procedure: Procedure) -> None:
        if self._walk_in.filing is not None:
            self._shell.start_over()
        self._shell.open_step(Step.PROCEDURE)
        self._procedure.search(procedure.code if original(procedure.title) else procedure.title)


def _known_as(procedure: Procedure) -> str:
    return join((part for part in (procedure.code, original(procedure.title)) if part), " · ")


def _name(draft: Draft) -> str:
    names = (str(a.value) for p, a in draft.answers.items() if p.endswith("/name") and isinstance(a.value, str))
    return next(names, tr("Chưa có tên")).upper()
