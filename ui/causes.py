"""What the reader's diagnosis found, in a sentence, and what helps; keyed by ``devices.doctor.Cause`` values."""

from __future__ import annotations

from typing import Final

from ui.failures import FailureText
from ui.i18n.words import mark

CAUSES: Final[dict[str, FailureText]] = {
    "service_not_installed": FailureText(
        mark("Máy chưa cài dịch vụ thẻ thông minh."), mark("Cài gói pcscd rồi cắm lại đầu đọc.")
    ),
    "service_stopped": FailureText(
        mark("Dịch vụ thẻ thông minh đã dừng."),
        mark("Bật lại dịch vụ (Windows: Smart Card; Linux: pcscd), cắm lại đầu đọc."),
    ),
    "service_forbidden": FailureText(
        mark("Người dùng này không được phép mở dịch vụ thẻ thông minh."),
        mark("Nhờ người quản trị cấp quyền dùng pcscd."),
    ),
    "only_cardless_readers": FailureText(
        mark("Chỉ có đầu đọc ảo của Windows, không đặt được thẻ."), mark("Cắm đầu đọc thẻ thật.")
    ),
    "no_reader": FailureText(
        mark("Không thấy đầu đọc thẻ."), mark("Cắm đầu đọc, thử cổng USB khác, kiểm tra trình điều khiển.")
    ),
    "empty_reader": FailureText(mark("Đầu đọc sẵn sàng, chưa có thẻ."), mark("Đặt thẻ lên đầu đọc.")),
    "busy_reader": FailureText(
        mark("Một chương trình khác đang giữ thẻ."), mark("Đóng chương trình đó rồi đặt lại thẻ.")
    ),
    "mute_card": FailureText(mark("Thẻ không trả lời."), mark("Lật mặt thẻ, lau chip rồi đặt lại.")),
    "other_card": FailureText(mark("Đây không phải thẻ căn cước."), mark("Đặt thẻ căn cước hoặc hộ chiếu có chip.")),
    "id_card": FailureText(mark("Có thẻ, đọc được."), ""),
}
