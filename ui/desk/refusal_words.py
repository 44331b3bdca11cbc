"""A refusal of the gateway in an officer's words: what, where, and the one key that leads there. No Qt here."""

from __future__ import annotations

from functools import partial
from typing import Final
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import PaperRequirement, Procedure
from counter.emrtd.card_record import CardRecord
from counter.errors import CounterError
from counter.events import ReopenRefused
from counter.forms.form import Field
from counter.forms.sentences import missing
from counter.model.refusal import Refusal
from counter.model.review import PAPER
from ui.desk.action import Action, Trouble
from ui.desk.blocker import Blocker, missing_of
from ui.desk.ports import DeskPorts, Navigator
from ui.i18n.field_names import name_of
from ui.i18n.words import join, mark, of_catalogue, tr
from ui.text import failure

MEND_KEY: Final = "Ctrl+E"
MEND_HERE: Final = mark("Câu trả lời và giấy tờ còn nguyên: sửa chỗ này rồi nộp lại.")
GIVE_ANEW: Final = mark("Thay hoặc thêm giấy này rồi nộp lại; mọi thứ khác còn nguyên.")


def mend_action(ports: DeskPorts, navigator: Navigator, filing: UUID, record: CardRecord | None = None) -> Action:
    """The refused filing comes back as a draft, with the cursor where it is to be mended. ``record``: as of it."""
    run = partial(_take_up, ports, navigator, ReopenRefused(filing, record))
    return Action(tr("Sửa và nộp lại"), MEND_KEY, run, "primary", icon="pencil")


def _take_up(ports: DeskPorts, navigator: Navigator, command: ReopenRefused) -> None:
    navigator.start_over()
    ports.desk.submit(command)


def refusal_trouble(refusal: Refusal, catalogue: Catalogue, help_words: str = "") -> Trouble:
    """``help_words``: what is to be done now, where that is not what always helps."""
    said = failure(refusal.code)
    title = tr("Cổng từ chối hồ sơ {number}", number=refusal.number)
    text = join((part for part in (refusal_words(refusal, catalogue), help_words or said.remedy) if part), " ")
    return Trouble("red", title, text, refusal.code.value)


def unmended(refusal: Refusal, catalogue: Catalogue) -> Blocker:
    """Before it is filed a second time as it was: said, and no more."""
    words = tr("Cổng đã từ chối và chưa có gì đổi. {refusal}", refusal=refusal_words(refusal, catalogue))
    return Blocker(refusal.target, words)


def refusal_words(refusal: Refusal, catalogue: Catalogue) -> str:
    """The gateway's sentence, with the name of the field or the paper before it where it does not name it."""
    field, paper = _field(refusal, catalogue), _paper(refusal, catalogue)
    called = field.name if field else paper.title if paper else ""
    place = name_of(field) if field else of_catalogue(called)
    if field is not None and refusal.reason == missing(field):
        return missing_of(field)
    if not called or called in refusal.reason:
        return of_catalogue(refusal.reason)
    if not refusal.reason:
        return tr("Xem lại “{place}”.", place=place)
    return join((place, of_catalogue(refusal.reason)), ": ")


def _field(refusal: Refusal, catalogue: Catalogue) -> Field | None:
    procedure = _procedure(refusal, catalogue)
    fields = procedure.form.fields if procedure is not None and procedure.form else ()
    return next((one for one in fields if one.pointer == refusal.target), None)


def _paper(refusal: Refusal, catalogue: Catalogue) -> PaperRequirement | None:
    procedure = _procedure(refusal, catalogue)
    papers = procedure.papers if procedure is not None else ()
    return next((one for one in papers if f"{PAPER}{one.code}" == refusal.target), None)


def _procedure(refusal: Refusal, catalogue: Catalogue) -> Procedure | None:
    """None where this version is known no more."""
    try:
        return catalogue.get(refusal.procedure, refusal.version)
    except CounterError:
        return None
