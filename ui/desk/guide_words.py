"""What the guided first filing says: one step a line, and the wrong turns that beginners take. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, unique
from typing import Final

from counter.errors import FailureCode
from ui.i18n.words import mark, tr


@unique
class Lesson(IntEnum):
    """In the order in which they are usually done; the desk itself asks for less order."""

    CARD = 1
    READ = 2
    PROCEDURE = 3
    ANSWERS = 4
    REVIEW = 5
    FILE = 6
    SLIP = 7
    NEXT = 8


WORDS: Final[Mapping[Lesson, tuple[str, str]]] = {
    Lesson.CARD: (
        mark("Đặt thẻ"),
        mark("Bấm Ctrl T mở bảng tập huấn, chọn một thẻ rồi bấm Ctrl 1 để đặt lên đầu đọc."),
    ),
    Lesson.READ: (
        mark("Mở chip"),
        mark("Bấm Ctrl 3 như quét mã QR ở mặt thẻ, hoặc gõ 6 số cuối của số định danh rồi Enter."),
    ),
    Lesson.PROCEDURE: (
        mark("Chọn thủ tục"),
        mark("Bấm F3, gõ vài chữ không dấu như “tam tru”, rồi Ctrl Enter mở tờ khai."),
    ),
    Lesson.ANSWERS: (
        mark("Điền tờ khai"),
        mark("Chip và dân cư đã điền sẵn. F4 tới ô phải hỏi người dân, Enter sang ô kế; tự lưu từng ô."),
    ),
    Lesson.REVIEW: (
        mark("Giấy tờ"),
        mark("Đã đủ câu trả lời. Ctrl Enter sang Giấy tờ, thêm tệp nếu cần, Ctrl Enter nữa để xem lại."),
    ),
    Lesson.FILE: (
        mark("Nộp"),
        mark("Đọc lại cùng người dân. Thẻ để trên đầu đọc, bấm F9: chip ký và hồ sơ có số ngay."),
    ),
    Lesson.SLIP: (
        mark("Phiếu"),
        mark("Hồ sơ đã có thứ tự. Chờ phiếu in ra; mất mạng thì phiếu mang số tạm, vẫn tra cứu được."),
    ),
    Lesson.NEXT: (
        mark("Người tiếp theo"),
        mark("Đưa phiếu cho người dân, rồi Ctrl Enter: màn hình sạch cho người sau."),
    ),
}
DONE: Final = (
    mark("Xong bài đầu"),
    mark("Cả một hồ sơ chỉ bằng bàn phím. Làm lại với thẻ khác, hoặc Ctrl 5 để ẩn bài tập."),
)

WRONG_TURNS: Final[Mapping[FailureCode, str]] = {
    FailureCode.WRONG_ACCESS_KEY: mark(
        "Sáu số chưa đúng thẻ này. Đó là 6 số cuối của số định danh in trên chính thẻ đang đặt: đổi thẻ thì phải đổi "
        "số. Sai nhiều lần, chip trả lời chậm dần để chống dò."
    ),
    FailureCode.CARD_REMOVED: mark(
        "Thẻ bị nhấc khi đang đọc. Đặt lại, giữ yên tới khi cả năm dòng xong, rồi F2 đọc lại."
    ),
    FailureCode.NO_CARD: mark("Chưa có thẻ trên đầu đọc: Ctrl 1 đặt thẻ tập huấn đang chọn."),
    FailureCode.DIFFERENT_CARD: mark(
        "Thẻ trên đầu đọc không phải thẻ của hồ sơ này: đặt lại đúng thẻ đã đọc ở bước 1."
    ),
    FailureCode.QR_UNREADABLE: mark("Mã vừa quét không phải mã QR của thẻ căn cước: quét mã ở mặt có ảnh."),
}
CONTRADICTED: Final = mark(
    "Chip và dữ liệu dân cư nói khác nhau về người này: không được chọn bên nào cho xong, phải đi đường đính chính."
)


def unanswered(count: int, label: str) -> str:
    """``label``: of the first field that has no answer."""
    return tr(
        "Còn %n ô chưa trả lời, trước hết là “{label}”. Đi tiếp được, nhưng chưa nộp được: Esc rồi F4.",
        "",
        count,
        label=label,
    )


def blocked(count: int) -> str:
    return tr(
        "F9 chưa nộp: còn %n việc chặn trong khung đỏ. Enter tới chỗ sửa đầu tiên, Shift F1–F9 tới từng chỗ.",
        "",
        count,
    )
