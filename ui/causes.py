"""What the reader's diagnosis found, in a sentence, and what helps; keyed by ``devices.doctor.Cause`` values."""

from __future__ import annotations

from typing import Final

from ui.text import FailureText

CAUSES: Final[dict[str, FailureText]] = {
    "service_not_installed": FailureText("Máy chưa cài dịch vụ thẻ thông minh.", "Cài gói pcscd rồi cắm lại đầu đọc."),
    "service_stopped": FailureText(
        "Dịch vụ thẻ thông minh đã dừng.", "Bật lại dịch vụ (Windows: Smart Card; Linux: pcscd), cắm lại đầu đọc."
    ),
    "service_forbidden": FailureText(
        "Người dùng này không được phép mở dịch vụ thẻ thông minh.", "Nhờ người quản trị cấp quyền dùng pcscd."
    ),
    "only_cardless_readers": FailureText("Chỉ có đầu đọc ảo của Windows, không đặt được thẻ.", "Cắm đầu đọc thẻ thật."),
    "no_reader": FailureText("Không thấy đầu đọc thẻ.", "Cắm đầu đọc, thử cổng USB khác, kiểm tra trình điều khiển."),
    "empty_reader": FailureText("Đầu đọc sẵn sàng, chưa có thẻ.", "Đặt thẻ lên đầu đọc."),
    "busy_reader": FailureText("Một chương trình khác đang giữ thẻ.", "Đóng chương trình đó rồi đặt lại thẻ."),
    "mute_card": FailureText("Thẻ không trả lời.", "Lật mặt thẻ, lau chip rồi đặt lại."),
    "other_card": FailureText("Đây không phải thẻ căn cước.", "Đặt thẻ căn cước hoặc hộ chiếu có chip."),
    "id_card": FailureText("Có thẻ, đọc được.", ""),
}
