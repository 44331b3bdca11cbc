"""What the audit trail's actions are called on the screen and in an exported table. No Qt here."""

from __future__ import annotations

from typing import Final

from ui.i18n.words import mark

WORDS: Final = {
    # at the desk
    "sign-in": mark("Đăng nhập"),
    "sign-in-refused": mark("Đăng nhập bị từ chối"),
    "sign-out": mark("Ra khỏi quầy"),
    "factor-shown": mark("Qua bước xác thực hai"),
    "factor-refused": mark("Sai bước xác thực hai"),
    "desk-locked": mark("Khóa màn hình"),
    "desk-unlocked": mark("Mở khóa màn hình"),
    "identity-confirmed": mark("Xác nhận lại danh tính"),
    "identity-refused": mark("Xác nhận lại bị từ chối"),
    # people's data
    "card-read": mark("Đọc thẻ"),
    "people-listed": mark("Xem danh sách hồ sơ"),
    "earlier-papers-shown": mark("Xem giấy tờ đã nộp trước"),
    "draft-opened": mark("Mở hồ sơ nháp"),
    "draft-reopened": mark("Mở lại nháp"),
    "draft-renewed": mark("Đổi nháp sang mẫu mới"),
    "population-looked-up": mark("Tra dữ liệu dân cư"),
    "numbers-revealed": mark("Hiện số định danh"),
    "filings-searched": mark("Tra cứu hồ sơ"),
    "filing-copied": mark("Chép từ hồ sơ cũ"),
    "left-over-dropped": mark("Bỏ câu trả lời cũ"),
    "identity-mismatch": mark("Thẻ và dân cư lệch nhau"),
    "mismatch-explained": mark("In giấy giải thích sai lệch"),
    "filed": mark("Nộp hồ sơ"),
    "refused-reopened": mark("Lấy lại hồ sơ bị từ chối"),
    "confirmation-printed": mark("In phiếu xác nhận"),
    "receipt-printed": mark("In giấy tiếp nhận"),
    "declaration-printed": mark("In tờ khai"),
    "citizen-confirmed": mark("Công dân xác nhận đúng"),
    "outside-code-kept": mark("Ghi mã hồ sơ bên ngoài"),
    "outage-printed": mark("In biên bản gián đoạn"),
    "visit-wiped": mark("Kiosk xóa lượt khách"),
    "filed-at-kiosk": mark("Nộp ở kiosk"),
    "kiosk-left": mark("Thoát kiosk"),
    "kiosk-pin-refused": mark("Sai PIN thoát kiosk"),
    "guide-printed": mark("In phiếu hướng dẫn"),
    "return-printed": mark("In giấy trả kết quả"),
    "filer-card-read": mark("Đọc thẻ sau khi mở tờ khai"),
    "second-card-read": mark("Đọc thẻ của người thứ hai"),
    "identity-attested": mark("Xác nhận nhân thân không có thẻ"),
    "signing-said": mark("Nói người dân ký thế nào"),
    "read-aloud": mark("Đọc hết tờ khai cho người dân nghe"),
    "history-told": mark("Xem quá trình hồ sơ"),
    "supplement-opened": mark("Mở bổ sung"),
    "result-given": mark("Trả kết quả"),
    "paper-taken-again": mark("Dùng lại giấy tờ đã nộp"),
    "copied-outside": mark("Chép sang hệ thống khác"),
    "consent-asked": mark("Hỏi đồng ý"),
    "consent-reminded": mark("Nhắc đồng ý"),
    "consent-given": mark("Được đồng ý"),
    "consent-refused": mark("Không được đồng ý"),
    "consent-lapsed": mark("Quá hạn đồng ý"),
    "consent-withdrawn": mark("Thôi hỏi đồng ý"),
    "filing.registered": mark("Cổng cấp mã"),
    "filing.delivered": mark("Cổng đã nhận"),
    "filing.refused": mark("Cổng từ chối"),
    # the office
    "mismatches-exported": mark("Xuất danh sách sai lệch"),
    "drafts-listed": mark("Xem nháp của mọi người"),
    "handed-over": mark("Bàn giao nháp"),
    "day-listed": mark("Xem hồ sơ trong ngày"),
    "day-closed": mark("Chốt ngày"),
    "register-exported": mark("Xuất sổ theo dõi"),
    "filings-exported": mark("Xuất hồ sơ ra USB"),
    "backed-up": mark("Sao lưu"),
    "restored": mark("Khôi phục"),
    "trust-import": mark("Nhập nơi cấp tin cậy"),
    "trust-remove": mark("Gỡ nơi cấp tin cậy"),
    "catalogue-mended": mark("Sửa danh mục"),
    "catalogue-imported": mark("Nhập danh mục"),
    "log-alarm": mark("Báo động sổ của cổng"),
    "log-alarm-cleared": mark("Gỡ báo động sổ"),
    "bundle-handed-in": mark("Chuyển hộ hồ sơ"),
    "gateway-set-back": mark("Cổng khôi phục sổ"),
    "filings-imported": mark("Nhận hồ sơ từ USB"),
    "bundle-carried": mark("Mang hộ hồ sơ quầy khác"),
    "lists-import": mark("Nhập danh mục đơn vị"),
    "trail-read": mark("Xem nhật ký"),
    "trail-exported": mark("Xuất nhật ký"),
    # accounts
    "account-added": mark("Thêm tài khoản"),
    "account-saved": mark("Lưu tài khoản (dòng lệnh)"),
    "account-blocked": mark("Chặn tài khoản"),
    "account-unblocked": mark("Bỏ chặn tài khoản"),
    "role-changed": mark("Đổi vai trò"),
    "password-reset": mark("Cấp mật khẩu tạm"),
    "password-changed": mark("Đổi mật khẩu"),
    "factor-enrolled": mark("Thêm bước xác thực hai"),
    "factor-dropped": mark("Bỏ bước xác thực hai"),
    "factor-reset": mark("Gỡ bước xác thực hai của người khác"),
    "recovery-codes-renewed": mark("Tạo mã dự phòng mới"),
    # the program
    "upgrade": mark("Nâng cấp kho"),
    "sweep": mark("Dọn tệp mồ côi"),
}


# how a slip was printed, where it was not simply printed
PRINTINGS: Final = {
    "again": mark("in lại"),
    "unconfirmed": mark("bản trước không rõ đã ra chưa"),
    "seen": mark("cán bộ thấy đã ra"),
}

PURPOSES: Final = {
    **PRINTINGS,
    "key": mark("bằng phím"),
    "time": mark("không ai dùng"),
    "totp": mark("ứng dụng xác thực"),
    "card": mark("thẻ của mình"),
    "recovery-code": mark("mã dự phòng"),
    "officer": mark("cán bộ"),
    "supervisor": mark("giám sát"),
    "administrator": mark("quản trị"),
    "hand-over": mark("để bàn giao"),
    "list": mark("trong danh sách"),
    "queue": mark("chờ gửi"),
    "asked": mark("chờ bổ sung"),
    "result": mark("chờ trả kết quả"),
    "overdue": mark("quá hẹn"),
    "mismatches": mark("sai lệch thẻ và dân cư"),
    "trusted": mark("chữ ký hợp lệ, nơi cấp tin cậy"),
    "intact_issuer_unknown": mark("nguyên vẹn, chưa xác minh được nơi cấp"),
    "broken": mark("dữ liệu đã bị thay đổi"),
    "newest": mark("mới nhất"),
    "left": mark("còn lại sau khi mất điện"),
}


def words_of(action: str) -> str:
    """An action that has no words here is shown as it is written."""
    return WORDS.get(action, action)
