"""How content a resident is, asked at the kiosk: after a filing made there, or by a slip laid under the scanner. No Qt.

A slip is believed by the salt in its code, as in the citizen's window; a filing's code that is typed is no secret,
and opens nothing. The answer is the resident's: nothing of it is kept here once it was sent.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from counter.errors import FailureCode
from counter.events import Failed
from counter.model.rating import Reason, Satisfaction
from counter.ports import Submits
from counter.rating_events import OpenRating, RatedByTelephone, RateFiling, RatingOpened
from ui.citizen.screen import REASONS, STEPS
from ui.i18n.words import mark, tr
from ui.kiosk.screen import Choice
from ui.text import failure

OFFER: Final = "rate"  # the choice at the end of a filing
QUESTION: Final = mark("Ông/bà có hài lòng với lần phục vụ này không?")
PRIVATE: Final = mark("Không ai biết ông/bà chọn gì: chỉ có tổng của năm người trở lên.")
BY_TELEPHONE: Final = (
    mark("Mời đánh giá bằng điện thoại"),
    mark("Phiếu này của quầy khác. Quét mã dưới đây bằng điện thoại để mở trang đánh giá của phiếu."),
)
NOT_HERE: Final = mark(
    "Phiếu này không đánh giá được ở máy này. Xin quét mã Đánh giá trên phiếu bằng điện thoại, hoặc tới quầy đã nộp."
)


class KioskRating:
    """One visit's answer. ``desk``: the desk thread."""

    def __init__(self, desk: Submits) -> None:
        self._desk = desk
        self._filing: UUID | None = None
        self._step: Satisfaction | None = None
        self._reasons: frozenset[Reason] = frozenset()
        self.title = ""
        self.link = ""  # of another counter's slip: it is rated on a telephone
        self.thanked = False
        self._waits = False

    def open(self, slip: str) -> None:
        """A slip's codes open the question."""
        self._waits = True
        self._desk.submit(OpenRating(slip, elsewhere=True))

    def hear(self, event: RatingOpened | RatedByTelephone | Failed) -> tuple[str, str] | None:
        """What came of a slip: ("", "") where the question is open, else why not, and the failure's code; None where
        nobody waits for it.
        """
        if not self._waits:
            return None
        self._waits = False
        if isinstance(event, Failed):
            not_here = event.code is FailureCode.NOT_FOUND  # another counter's filing
            return NOT_HERE if not_here else failure(event.code).sentence, event.code.value
        if isinstance(event, RatedByTelephone):
            self.link = event.link
            return "", ""
        self.ask(event.filing, event.title)
        self.thanked = event.rated
        return "", ""

    def ask(self, filing: UUID, title: str) -> None:
        self._filing, self.title = filing, title

    def choose(self, key: str) -> None:
        """First a step, then reasons, on and off again."""
        if self._step is None:
            self._step = Satisfaction(int(key))
        else:
            self._reasons ^= {Reason(key)}

    def back(self) -> None:
        self._step, self._reasons = None, frozenset()

    def send(self) -> None:
        """Nothing before a step was chosen, and nothing twice."""
        if self._filing is not None and self._step is not None and not self.thanked:
            self._desk.submit(RateFiling(self._filing, self._step, self._reasons))
            self.back()
            self.thanked = True

    # ------------------------------------------------------------ what is shown

    @property
    def over(self) -> bool:
        """Nothing is asked, here at least."""
        return self.thanked or bool(self.link)

    @property
    def stepped(self) -> bool:
        return self._step is not None

    @property
    def words(self) -> tuple[str, str]:
        if self.link:
            return BY_TELEPHONE
        if self.thanked:
            return tr("Cảm ơn ông/bà."), tr("Hồ sơ này đã được đánh giá. Nhớ cầm phiếu và thẻ.")
        if self.stepped:
            return tr("Vì điều gì?"), tr("Có thể chọn nhiều, hoặc bỏ qua.")
        return QUESTION, PRIVATE

    @property
    def next_words(self) -> str:
        if self.over:
            return tr("Xong")
        return tr("Gửi đánh giá") if self.stepped else ""

    @property
    def choices(self) -> tuple[Choice, ...]:
        if self.over:
            return ()
        if self._step is None:
            return tuple(Choice(str(step.value), words, face=step.value) for step, words in STEPS.items())
        return tuple(Choice(one.value, words, on=one in self._reasons) for one, words in REASONS.items())
