"""What can be done for a person without a usable card, and what the filing then rests on (field.md §12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counter.model.identity import IdentityKind
from ui.i18n.words import mark


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
    mark("Không có thẻ dùng được"),
    mark("Chọn trường hợp bằng phím số. Điều đã xem do cán bộ xác nhận; hồ sơ mang theo lời xác nhận đó."),
)
WAYS: Final = (
    NoCardWay(
        IdentityKind.ELECTRONIC_ID,
        mark("Căn cước điện tử trên VNeID"),
        (
            mark("Người dân tự mở VNeID, mục Ví giấy tờ, nhập mật khẩu trước mặt cán bộ."),
            mark("Xem ảnh và giờ đang chạy trên màn hình; không nhận ảnh chụp, không cầm máy của người dân."),
            mark("Có giá trị như thẻ căn cước (Nghị định 69/2024/NĐ-CP)."),
        ),
        mark("Đã xem căn cước điện tử, đúng người"),
    ),
    NoCardWay(
        IdentityKind.EXPIRED_CARD,
        mark("Thẻ đã hết hạn"),
        (
            mark("Chip thường vẫn đọc được: bấm Esc rồi đặt thẻ lên đầu đọc; hồ sơ mang ngày hết hạn của thẻ."),
            mark("Chip không đọc được nữa: đối chiếu thêm căn cước điện tử hoặc hộ chiếu."),
            mark("Hướng dẫn người dân sang công an đổi thẻ."),
        ),
        mark("Đã xem thẻ hết hạn, đúng người"),
    ),
    NoCardWay(
        IdentityKind.REPORTED_LOST,
        mark("Thẻ đã báo mất"),
        (
            mark("Thẻ báo mất mà đang ở đây: không dùng, báo công an phường."),
            mark("Người mất thẻ: xem căn cước điện tử (phím 1), hộ chiếu, hoặc giấy hẹn trả thẻ có ảnh."),
        ),
        mark("Đã xem giấy tờ thay thẻ, đúng người"),
    ),
    NoCardWay(
        IdentityKind.UNREADABLE_CHIP,
        mark("Chip không đọc được"),
        (
            mark("Lau mặt thẻ, bấm Esc rồi đọc lại một lần (F2)."),
            mark("Vẫn hỏng: xem ảnh, số và hạn in trên thẻ; quét mã QR để lấy số."),
            mark("Hướng dẫn người dân đổi thẻ."),
        ),
        mark("Đã xem thẻ, đúng người trong ảnh trên thẻ"),
    ),
    NoCardWay(
        IdentityKind.LEFT_AT_HOME,
        mark("Quên thẻ ở nhà"),
        (
            mark("Hỏi VNeID trước (phím 1): không phải về lấy thẻ."),
            mark("Không có gì trong tay: điền theo lời, hồ sơ ghi rõ là lời khai."),
            mark("Người dân quay lại với thẻ: giữ nháp (F8), mở lại rồi đọc thẻ."),
        ),
        mark("Ghi là lời khai, không mang thẻ"),
        face=False,
    ),
    NoCardWay(
        IdentityKind.CHILD,
        mark("Trẻ em, chưa có thẻ"),
        (
            mark("Cha, mẹ hoặc người giám hộ đặt thẻ của mình lên đầu đọc và đứng tên người nộp."),
            mark("Số định danh của trẻ ở giấy khai sinh, hoặc trong VNeID của cha, mẹ."),
            mark("Thẻ của trẻ nhỏ không có ảnh trong chip: vẫn đọc được, không đối chiếu khuôn mặt."),
        ),
        mark("Đã xem giấy tờ của trẻ và của cha, mẹ"),
    ),
    NoCardWay(
        IdentityKind.CERTIFICATE,
        mark("Giấy chứng nhận căn cước"),
        (
            mark("Cấp cho người gốc Việt Nam chưa xác định được quốc tịch (Luật Căn cước 2023, Điều 30)."),
            mark("Giấy không có chip: xem ảnh, gõ số trên giấy."),
        ),
        mark("Đã xem giấy chứng nhận, đúng người"),
    ),
    NoCardWay(
        IdentityKind.FOREIGN_DOCUMENT,
        mark("Hộ chiếu, thẻ tạm trú, thường trú của người nước ngoài"),
        (
            mark("Hộ chiếu có chip: bấm Esc, dán các dòng MRZ vào ô số rồi đặt trang có ảnh lên đầu đọc."),
            mark("Không có chip hoặc không đọc được: xem ảnh và hạn, gõ số giấy tờ."),
        ),
        mark("Đã xem giấy tờ, đúng người"),
    ),
    NoCardWay(
        IdentityKind.NONE,
        mark("Không có giấy tờ nào"),
        (
            mark("Vẫn hướng dẫn được: chọn thủ tục (F3), xem giấy tờ phải có, in giấy hướng dẫn (Ctrl P)."),
            mark("Nộp được theo lời khai; hồ sơ ghi rõ không có giấy tờ, cơ quan giải quyết sẽ xác minh."),
        ),
    ),
)
