"""What can be done for a person without a usable card, and what the filing then rests on (field.md §12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counter.model.identity import IdentityKind


@dataclass(frozen=True, slots=True)
class NoCardWay:
    """``guidance``: what the officer does, in order. ``attests``: the officer's own sentence, "" for nothing to attest;
    ``face``: it says that the person was compared with a picture.
    """

    kind: IdentityKind
    title: str
    guidance: tuple[str, ...]
    attests: str = ""
    face: bool = True


NO_CARD: Final = (
    "Không có thẻ dùng được",
    "Chọn trường hợp bằng phím số. Điều đã xem do cán bộ xác nhận; hồ sơ mang theo lời xác nhận đó.",
)
WAYS: Final = (
    NoCardWay(
        IdentityKind.ELECTRONIC_ID,
        "Căn cước điện tử trên VNeID",
        (
            "Người dân tự mở VNeID, mục Ví giấy tờ, nhập mật khẩu trước mặt cán bộ.",
            "Xem ảnh và giờ đang chạy trên màn hình; không nhận ảnh chụp, không cầm máy của người dân.",
            "Có giá trị như thẻ căn cước (Nghị định 69/2024/NĐ-CP).",
        ),
        "Đã xem căn cước điện tử, đúng người",
    ),
    NoCardWay(
        IdentityKind.EXPIRED_CARD,
        "Thẻ đã hết hạn",
        (
            "Chip thường vẫn đọc được: bấm Esc rồi đặt thẻ lên đầu đọc; hồ sơ mang ngày hết hạn của thẻ.",
            "Chip không đọc được nữa: đối chiếu thêm căn cước điện tử hoặc hộ chiếu.",
            "Hướng dẫn người dân sang công an đổi thẻ.",
        ),
        "Đã xem thẻ hết hạn, đúng người",
    ),
    NoCardWay(
        IdentityKind.REPORTED_LOST,
        "Thẻ đã báo mất",
        (
            "Thẻ báo mất mà đang ở đây: không dùng, báo công an phường.",
            "Người mất thẻ: xem căn cước điện tử (phím 1), hộ chiếu, hoặc giấy hẹn trả thẻ có ảnh.",
        ),
        "Đã xem giấy tờ thay thẻ, đúng người",
    ),
    NoCardWay(
        IdentityKind.UNREADABLE_CHIP,
        "Chip không đọc được",
        (
            "Lau mặt thẻ, bấm Esc rồi đọc lại một lần (F2).",
            "Vẫn hỏng: xem ảnh, số và hạn in trên thẻ; quét mã QR để lấy số.",
            "Hướng dẫn người dân đổi thẻ.",
        ),
        "Đã xem thẻ, đúng người trong ảnh trên thẻ",
    ),
    NoCardWay(
        IdentityKind.LEFT_AT_HOME,
        "Quên thẻ ở nhà",
        (
            "Hỏi VNeID trước (phím 1): không phải về lấy thẻ.",
            "Không có gì trong tay: điền theo lời, hồ sơ ghi rõ là lời khai.",
            "Người dân quay lại với thẻ: giữ nháp (F8), mở lại rồi đọc thẻ.",
        ),
        "Ghi là lời khai, không mang thẻ",
        face=False,
    ),
    NoCardWay(
        IdentityKind.CHILD,
        "Trẻ em, chưa có thẻ",
        (
            "Cha, mẹ hoặc người giám hộ đặt thẻ của mình lên đầu đọc và đứng tên người nộp.",
            "Số định danh của trẻ ở giấy khai sinh, hoặc trong VNeID của cha, mẹ.",
            "Thẻ của trẻ nhỏ không có ảnh trong chip: vẫn đọc được, không đối chiếu khuôn mặt.",
        ),
        "Đã xem giấy tờ của trẻ và của cha, mẹ",
    ),
    NoCardWay(
        IdentityKind.CERTIFICATE,
        "Giấy chứng nhận căn cước",
        (
            "Cấp cho người gốc Việt Nam chưa xác định được quốc tịch (Luật Căn cước 2023, Điều 30).",
            "Giấy không có chip: xem ảnh, gõ số trên giấy.",
        ),
        "Đã xem giấy chứng nhận, đúng người",
    ),
    NoCardWay(
        IdentityKind.FOREIGN_DOCUMENT,
        "Hộ chiếu, thẻ tạm trú, thường trú của người nước ngoài",
        (
            "Hộ chiếu có chip: bấm Esc, dán các dòng MRZ vào ô số rồi đặt trang có ảnh lên đầu đọc.",
            "Không có chip hoặc không đọc được: xem ảnh và hạn, gõ số giấy tờ.",
        ),
        "Đã xem giấy tờ, đúng người",
    ),
    NoCardWay(
        IdentityKind.NONE,
        "Không có giấy tờ nào",
        (
            "Vẫn hướng dẫn được: chọn thủ tục (F3), xem giấy tờ phải có, in giấy hướng dẫn (Ctrl P).",
            "Nộp được theo lời khai; hồ sơ ghi rõ không có giấy tờ, cơ quan giải quyết sẽ xác minh.",
        ),
    ),
)
