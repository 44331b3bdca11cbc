"""What the window's own keys do, in words: those that work whatever is shown, or wherever it makes sense."""

from __future__ import annotations

from typing import Final

from ui.desk.language_switch import SWITCH
from ui.desk.standing import READ
from ui.help.panel import GUIDE_KEY, HELP, HELP_KEY
from ui.i18n.words import mark

WINDOW_KEYS: Final = {
    HELP_KEY: HELP,
    GUIDE_KEY: mark("Mở hướng dẫn"),
    "F2": mark("Đọc thẻ"),
    "F3": mark("Chọn thủ tục"),
    "F4": mark("Tới ô chưa trả lời"),
    "F7": mark("Gián đoạn đường truyền"),
    "F10": mark("Thêm người còn thiếu"),
    "F11": mark("Cửa sổ người dân"),
    "Shift+F11": mark("Mời người dân tự nhập ô này"),
    "F12": mark("Khóa màn hình"),
    "Ctrl+D": mark("Đã đối chiếu khuôn mặt"),
    "Ctrl+H": mark("Hiện hoặc che số"),
    "Ctrl+K": mark("Tới nhanh"),
    "Ctrl+T": mark("Bảng tập huấn"),
    "Ctrl+U": mark("USB và sao lưu"),
    "Ctrl+Shift+B": mark("Phiếu yêu cầu bổ sung hoặc từ chối"),
    SWITCH: mark("Đổi ngôn ngữ: Tiếng Việt, English"),
    READ: mark("Đã đọc thông báo"),
}
EVERYWHERE: Final = (HELP_KEY, "Ctrl+K", "F12")  # said on every page; the rest where the help names them
