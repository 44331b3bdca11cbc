"""What stands above every screen until it is over, or somebody has read it. No Qt here."""

from __future__ import annotations

from counter.catalogue_events import CatalogueTaken
from counter.errors import FailureCode
from counter.events import Event, Failed
from ui.desk.action import Trouble
from ui.text import failure

READ = "Ctrl+Shift+L"


class StandingNotices:
    """One at a time, the gravest first. A closed log stays: this machine is not the counter any more."""

    def __init__(self) -> None:
        self._closed: Trouble | None = None
        self._catalogue: Trouble | None = None

    @property
    def now(self) -> Trouble | None:
        return self._closed or self._catalogue

    @property
    def may_go(self) -> bool:
        """Whether what is shown may be put away."""
        return self._closed is None and self._catalogue is not None

    def put_away(self) -> None:
        """It was read."""
        if self.may_go:
            self._catalogue = None

    def handle(self, event: Event) -> bool:
        """Whether this event is said here, and so needs no toast."""
        match event:
            case Failed(code=FailureCode.LOG_CLOSED as code):
                said = failure(code)
                self._closed = Trouble("red", said.sentence, said.remedy, code.value)
            case Failed(command="catalogue", code=code):
                said = failure(code)
                text = f"Quầy vẫn dùng danh mục đang có. {said.sentence}"
                self._catalogue = Trouble("amber", "Không nhận được gói danh mục mới", text, code.value)
            case CatalogueTaken(version=version, since=since, source=source):
                text = f"Số {version}, từ {since:%d/%m/%Y}, theo {source}. Mở lại chương trình để dùng."
                self._catalogue = Trouble("jade", "Đã nhận danh mục thủ tục mới", text)
            case _:
                return False
        return True
