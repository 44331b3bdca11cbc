"""What stands above every screen until it is over, or somebody has read it. No Qt here."""

from __future__ import annotations

from collections.abc import Callable

from counter.catalogue_events import CatalogueTaken
from counter.errors import FailureCode
from counter.events import Event, Failed, SignedIn
from counter.ports import Submits
from counter.trust_events import WAITING, TrustFolderFound, TrustListed
from ui.desk.action import Trouble
from ui.desk.page_rights import may_open
from ui.desk.ports import Page
from ui.desk.slip_question import SlipQuestion
from ui.i18n.words import tr
from ui.text import failure

READ = "Ctrl+Shift+L"


class StandingNotices:
    """One at a time, the gravest first.

    A closed log stays: this machine is not the counter any more. So does the end of what works behind the window, and
    what is said of trust, before whoever may not change that.
    """

    def __init__(self, paper: Submits, changed: Callable[[], None]) -> None:
        self._slips = SlipQuestion(paper, changed)
        self._may_look = False  # at whom this station trusts
        self._closed: Trouble | None = None
        self._trust: Trouble | None = None
        self._catalogue: Trouble | None = None

    def now(self, *, serving: bool) -> Trouble | None:
        """``serving``: an officer is signed in and the desk is open, else nobody is asked anything."""
        return self._closed or (self._slips.now if serving else None) or self._trust or self._catalogue

    def may_go(self, *, serving: bool) -> bool:
        """Whether what is shown may be put away."""
        now = self.now(serving=serving)
        if now is self._trust:
            return now is not None and serving and self._may_look
        return now is not None and now is self._catalogue

    def put_away(self, *, serving: bool) -> None:
        """It was read."""
        if self.may_go(serving=serving):
            if self._trust is not None:
                self._trust = None
            else:
                self._catalogue = None

    def handle(self, event: Event) -> bool:
        """Whether this event is said here, and so needs no toast."""
        self._slips.handle(event)
        if isinstance(event, TrustListed) and not any(one.kind == WAITING for one in event.entries):
            self._trust = None  # somebody who may change it has looked
        match event:
            case Failed(code=(FailureCode.LOG_CLOSED | FailureCode.COUNTER_ENDED) as code):
                said = failure(code)
                self._closed = Trouble("red", said.sentence, said.remedy, code.value)
            case Failed(command="catalogue", code=code):
                said = failure(code)
                text = tr("Quầy vẫn dùng danh mục đang có. {cause}", cause=said.sentence)
                self._catalogue = Trouble("amber", tr("Không nhận được gói danh mục mới"), text, code.value)
            case SignedIn(role=role):
                self._may_look = may_open(Page.SETTINGS, role)
                return False
            case TrustFolderFound(waiting=waiting, taken_over=taken_over):
                self._trust = _of_trust(waiting) if waiting or taken_over else None
            case CatalogueTaken(version=version, since=since, source=source):
                text = tr(
                    "Số {version}, từ {since}, theo {source}. Mở lại chương trình để dùng.",
                    version=version,
                    since=f"{since:%d/%m/%Y}",
                    source=source,
                )
                self._catalogue = Trouble("jade", tr("Đã nhận danh mục thủ tục mới"), text)
            case _:
                return False
        return True


def _of_trust(waiting: int) -> Trouble:
    """A strange file is graver than what was taken over, and the same page shows both."""
    if waiting:
        return Trouble(
            "red",
            tr("%n tệp lạ trong thư mục nơi cấp", "", waiting),
            tr("Chưa được tin: thẻ do nơi đó ký không được coi là thật. Phụ trách quầy xem ở trang Cài đặt."),
        )
    return Trouble(
        "amber",
        tr("Nơi cấp tin cậy đã nhận từ thư mục của bản trước"),
        tr("Từ nay tệp trong thư mục không còn được tin. Phụ trách quầy đối chiếu dấu vân tay ở trang Cài đặt."),
    )
