"""Every failure code in words: the true cause, and what the officer can do about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counter.errors import FailureCode as F
from ui.i18n.words import mark


@dataclass(frozen=True, slots=True)
class FailureText:
    """``sentence``: the true cause. ``remedy``: what the officer can do now."""

    sentence: str
    remedy: str


FAILURES: Final[dict[F, FailureText]] = {
    F.NO_READER: FailureText(
        mark("Không thấy đầu đọc thẻ."), mark("Cắm lại cáp USB của đầu đọc; trong lúc chờ, nhập tay vẫn được.")
    ),
    F.READER_SERVICE_DOWN: FailureText(
        mark("Dịch vụ thẻ thông minh của máy không chạy."),
        mark("Khởi động lại dịch vụ Smart Card (Windows) hoặc pcscd (Linux), rồi bấm F2."),
    ),
    F.NO_CARD: FailureText(mark("Chưa có thẻ trên đầu đọc."), mark("Đặt thẻ căn cước lên đầu đọc rồi bấm F2.")),
    F.CARD_REMOVED: FailureText(
        mark("Thẻ bị nhấc ra khi đang đọc."), mark("Đặt lại thẻ, giữ yên đến khi đọc xong; máy tự đọc lại.")
    ),
    F.CARD_STUCK: FailureText(
        mark("Đầu đọc không trả lời đã quá lâu."),
        mark("Nhấc thẻ, rút rồi cắm lại đầu đọc. Máy đã bỏ lần đọc này và sẵn sàng đọc lại."),
    ),
    F.READER_BUSY: FailureText(
        mark("Chương trình khác đang giữ đầu đọc."),
        mark("Đóng chương trình ký số hoặc trình duyệt đang dùng thẻ, bấm F2."),
    ),
    F.NOT_AN_ID_CARD: FailureText(
        mark("Thẻ trên đầu đọc không phải thẻ căn cước."),
        mark("Xem có phải thẻ ngân hàng hay thẻ khác; đặt thẻ căn cước có chip."),
    ),
    F.WRONG_ACCESS_KEY: FailureText(
        mark("Số hoặc dòng MRZ không mở được thẻ này."),
        mark("Quét lại mã QR trên chính thẻ đó, hoặc gõ lại 6 số cuối in trên thẻ; hộ chiếu thì gõ lại MRZ."),
    ),
    F.PROTOCOL_UNSUPPORTED: FailureText(
        mark("Thẻ dùng cách mở mà máy chưa hỗ trợ."), mark("Nhập tay lần này và báo quản trị kèm mã lỗi.")
    ),
    F.CARD_ANSWER_INVALID: FailureText(
        mark("Chip trả lời không đúng chuẩn."), mark("Lau mặt thẻ, đặt lại rồi bấm F2. Vẫn hỏng thì nhập tay.")
    ),
    F.SECURE_MESSAGING_BROKEN: FailureText(
        mark("Kênh bảo mật với thẻ bị sai lệch."),
        mark("Bỏ kết quả vừa đọc, đặt lại thẻ rồi bấm F2. Lặp lại: đổi đầu đọc, báo quản trị."),
    ),
    F.READ_CANCELLED: FailureText(mark("Đã hủy đọc thẻ."), mark("Bấm F2 để đọc lại.")),
    F.DIFFERENT_CARD: FailureText(
        mark("Thẻ đặt lại không phải thẻ lúc đầu."), mark("Đặt đúng thẻ của người nộp; thẻ khác thì mở hồ sơ khác.")
    ),
    F.MALFORMED_TLV: FailureText(
        mark("Một tệp trong chip bị hỏng cấu trúc."), mark("Đọc lại một lần; vẫn vậy thì nhập tay và báo quản trị.")
    ),
    F.MALFORMED_MRZ: FailureText(
        mark("Dòng máy đọc (MRZ) không đúng."), mark("Gõ lại đúng các dòng in ở mặt sau thẻ hay trang ảnh hộ chiếu.")
    ),
    F.MALFORMED_DATA_GROUP: FailureText(
        mark("Một nhóm dữ liệu trong chip không đọc được."), mark("Đọc lại một lần; vẫn vậy thì nhập tay.")
    ),
    F.MALFORMED_SOD: FailureText(
        mark("Chữ ký của chip không đọc được."), mark("Không dùng dữ liệu chip; nhập tay và báo công an phường.")
    ),
    F.MALFORMED_CERTIFICATE: FailureText(
        mark("Chứng thư trong chip không đọc được."), mark("Không dùng dữ liệu chip; nhập tay và báo quản trị.")
    ),
    F.QR_UNREADABLE: FailureText(
        mark("Mã vừa quét không phải mã QR của thẻ căn cước."), mark("Quét mã QR ở góc trên mặt thẻ.")
    ),
    F.QR_MANGLED: FailureText(
        mark("Mã QR tới máy bị méo: chỉ dùng các chữ số."),
        mark("Chip vẫn mở bằng 6 số cuối, chữ lấy từ chip. Tắt bộ gõ tiếng Việt để lần sau quét đúng."),
    ),
    F.PROOF_MALFORMED: FailureText(
        mark("Bằng chứng thứ tự không đúng dạng."), mark("Quét lại mã QR hoặc lấy lại tệp bằng chứng từ quầy đã cấp.")
    ),
    F.UNKNOWN_PROCEDURE: FailureText(
        mark("Không có thủ tục này trong danh mục."), mark("Chọn lại ở bước 2; danh mục có thể vừa thay bản mới.")
    ),
    F.CATALOGUE_BROKEN: FailureText(
        mark("Danh mục thủ tục bị hỏng."), mark("Báo quản trị cài lại danh mục; hồ sơ đã lưu không bị ảnh hưởng.")
    ),
    F.DECLARATION_INVALID: FailureText(
        mark("Tờ khai còn chỗ chưa đúng."), mark("Sửa các ô được nêu ở đầu trang rồi nộp lại.")
    ),
    F.IDENTITY_CONFLICT: FailureText(
        mark("Chip và dữ liệu dân cư không khớp nhau."),
        mark("Không chọn bên nào ở đây: in giấy giải thích, mở thủ tục điều chỉnh thông tin."),
    ),
    F.GUIDE_ONLY: FailureText(
        mark("Thủ tục này ở đây chỉ có hướng dẫn."),
        mark("Hướng dẫn người dân theo danh mục; nộp tại nơi có thẩm quyền."),
    ),
    F.PACKAGE_REFUSED: FailureText(
        mark("Gói danh mục không đúng chữ ký của nơi ban hành, đã bị sửa hoặc đã cũ."),
        mark("Quầy vẫn dùng danh mục đang có; lấy lại gói từ cổng tiếp nhận."),
    ),
    F.PACKAGE_BROKEN: FailureText(
        mark("Gói danh mục mới có lỗi nên chưa dùng."),
        mark("Quầy vẫn dùng danh mục đang có; báo nơi ban hành chạy motcua catalogue check rồi gửi lại."),
    ),
    F.MEND_REFUSED: FailureText(
        mark("Không sửa được mức phí hay thời hạn này."),
        mark("Xem tên phí bằng motcua catalogue show MÃ; trùng tên thì thêm @online hoặc @direct."),
    ),
    F.PAPER_UNREADABLE: FailureText(mark("Tệp không đọc được."), mark("Quét lại bản giấy, hoặc chọn tệp khác.")),
    F.PAPER_EMPTY: FailureText(mark("Tệp trống."), mark("Quét lại bản giấy, hoặc chọn tệp khác.")),
    F.PAPER_TOO_LARGE: FailureText(mark("Tệp quá lớn."), mark("Quét lại ở 200 dpi, hoặc tách thành nhiều tệp.")),
    F.PAPER_KIND_REFUSED: FailureText(mark("Loại tệp này không nhận."), mark("Dùng PDF, JPEG, PNG hoặc TIFF.")),
    F.PAPER_DUPLICATE: FailureText(
        mark("Tệp này đã có trong hồ sơ."), mark("Chọn tệp khác, hoặc bỏ bản đã thêm nhầm chỗ.")
    ),
    F.PRINT_FAILED: FailureText(
        mark("Không in được phiếu."), mark("Xem giấy và máy in rồi bấm Ctrl+P; hồ sơ đã nộp vẫn còn nguyên.")
    ),
    F.NO_SCANNER: FailureText(
        mark("Không thấy máy quét."),
        mark("Bật máy quét, cắm lại cáp rồi bấm F6; trong lúc chờ, kéo thả tệp hoặc dán ảnh."),
    ),
    F.FEEDER_EMPTY: FailureText(
        mark("Khay của máy quét không có giấy."), mark("Đặt giấy vào khay, hoặc quét trên mặt kính.")
    ),
    F.SCANNER_JAMMED: FailureText(
        mark("Giấy kẹt trong máy quét, hoặc nắp đang mở."),
        mark("Lấy giấy ra, đóng nắp, đặt lại những tờ chưa quét rồi bấm F6."),
    ),
    F.SCAN_FAILED: FailureText(
        mark("Máy quét không quét được."),
        mark("Xem có chương trình khác đang dùng máy quét không; tắt, bật lại rồi bấm F6."),
    ),
    F.SCAN_CANCELLED: FailureText(mark("Đã dừng quét."), mark("Bấm F6 để quét lại.")),
    F.PAPER_SEALED: FailureText(
        mark("Tệp có chữ ký số: sửa trang sẽ làm hỏng chữ ký."),
        mark("Để nguyên cả tệp; cần ít trang hơn thì xin bản khác."),
    ),
    F.PAPER_LOCKED: FailureText(mark("Tệp PDF có mật khẩu."), mark("Xin bản không đặt mật khẩu, hoặc quét bản giấy.")),
    F.DISK_FULL: FailureText(
        mark("Ổ đĩa đã đầy: chưa lưu được."), mark("Dọn bớt tệp trên máy rồi thử lại; những gì đã lưu vẫn còn.")
    ),
    F.KEY_LOST: FailureText(
        mark("Không thấy khóa mở kho dữ liệu của máy."),
        mark("Đăng nhập đúng tài khoản Windows, hoặc gọi quản trị mở bằng khóa khôi phục."),
    ),
    F.KEY_WRONG: FailureText(
        mark("Khóa không mở được kho dữ liệu."),
        mark("Thử lại mật khẩu kho; sai mãi thì gọi quản trị mở bằng khóa khôi phục."),
    ),
    F.STORE_BROKEN: FailureText(
        mark("Kho dữ liệu của máy bị hỏng."), mark("Dừng tiếp nhận ở máy này, gọi quản trị khôi phục từ bản sao lưu.")
    ),
    F.STORE_NEWER: FailureText(
        mark("Kho dữ liệu thuộc phiên bản mới hơn."), mark("Cập nhật chương trình trên máy này rồi mở lại.")
    ),
    F.STORE_IN_USE: FailureText(
        mark("Chương trình đang mở ở một cửa sổ khác."), mark("Dùng cửa sổ đã mở, hoặc đóng nó rồi mở lại.")
    ),
    F.ATTACHMENT_BROKEN: FailureText(
        mark("Một tệp đính kèm trên máy bị hỏng."), mark("Bỏ tệp đó và quét lại từ bản giấy.")
    ),
    F.NOT_FOUND: FailureText(
        mark("Không còn thấy mục này trên máy."), mark("Tải lại danh sách; có thể cán bộ khác đã xử lý.")
    ),
    F.CARRIED_FILE_BROKEN: FailureText(
        mark("Tệp mang đi bị hỏng, bị cắt hoặc không phải của chương trình."),
        mark("Không dùng tệp này: chép lại từ bản gốc, hoặc xuất lại ở quầy đã làm ra nó."),
    ),
    F.CARRIER_FULL: FailureText(
        mark("Ổ USB đã đầy hoặc bị rút ra: không có tệp nào được để lại."),
        mark("Dọn chỗ trên ổ USB hoặc dùng ổ khác rồi xuất lại; hồ sơ ở máy còn nguyên."),
    ),
    F.NOT_FOR_THIS_STATION: FailureText(
        mark("Tệp không được niêm phong cho nơi này."),
        mark("Mang tệp đến đúng cổng tiếp nhận, hoặc đúng quầy đã làm ra nó."),
    ),
    F.STATE_NOT_EMPTY: FailureText(
        mark("Thư mục dữ liệu đã có kho: không khôi phục đè lên."),
        mark("Chọn thư mục trống bằng --state, hoặc chuyển dữ liệu cũ đi chỗ khác."),
    ),
    F.TRUST_FOLDER_UNREAD: FailureText(
        mark("Chưa đọc được thư mục nơi cấp tin cậy của bản trước."),
        mark(
            "Mở lại sau ít phút: có thể phần mềm diệt virus đang giữ tệp. Nếu vẫn vậy, quản trị xem quyền đọc "
            "thư mục trust của quầy; hồ sơ vẫn còn nguyên."
        ),
    ),
    F.DATABASE_AWAY: FailureText(
        mark("Máy chủ cơ sở dữ liệu của cổng không trả lời."),
        mark(
            "Xem máy chủ PostgreSQL có chạy không, địa chỉ và mật khẩu trong cài đặt có đúng không; "
            "hồ sơ ở quầy vẫn an toàn và tự gửi lại."
        ),
    ),
    F.NO_LINE: FailureText(
        mark("Không có đường truyền."), mark("Cứ tiếp nhận: hồ sơ giữ đúng thứ tự và tự gửi khi có mạng.")
    ),
    F.NOT_OUR_GATEWAY: FailureText(
        mark("Nơi trả lời không phải cổng của đơn vị."),
        mark("Mạng có thể đòi đăng nhập, hoặc bị chuyển hướng. Báo quản trị; hồ sơ vẫn chờ ở máy."),
    ),
    F.GATEWAY_TROUBLE: FailureText(
        mark("Cổng tiếp nhận đang trục trặc."), mark("Không cần làm gì: máy tự gửi lại. Quá một giờ thì báo quản trị.")
    ),
    F.COUNTER_REVOKED: FailureText(
        mark("Quầy này đã bị thu hồi quyền gửi."), mark("Gọi quản trị; hồ sơ đã nhận vẫn còn và xuất ra USB được.")
    ),
    F.FILING_REFUSED: FailureText(
        mark("Cổng từ chối hồ sơ này."),
        mark("Bấm Ctrl+E: hồ sơ mở lại đúng chỗ phải sửa, câu trả lời và giấy tờ còn nguyên; sửa rồi nộp lại."),
    ),
    F.TOO_OLD: FailureText(
        mark("Chương trình quá cũ so với cổng."), mark("Cập nhật chương trình; hồ sơ đang chờ vẫn được nhận sau đó.")
    ),
    F.DIGEST_CONFLICT: FailureText(
        mark("Cổng đã có hồ sơ cùng mã với nội dung khác."), mark("Không gửi lại. Báo quản trị kèm mã hồ sơ.")
    ),
    F.METERED_LINE: FailureText(
        mark("Đường truyền tính theo dung lượng."),
        mark("Đã gửi hết phần của giờ này: hồ sơ đã giữ chỗ, tệp tự gửi tiếp khi tới giờ. Mức đặt trong tệp cấu hình."),
    ),
    F.LOG_REWRITTEN: FailureText(
        mark("Sổ thứ tự của cổng không còn khớp với bản quầy đã ghim."),
        mark(
            "Vẫn tiếp nhận và in phiếu được: không gửi gì tới cổng này cho đến khi người giám sát kiểm tra với đơn vị "
            "vận hành cổng và gỡ báo động."
        ),
    ),
    F.LOG_CLOSED: FailureText(
        mark("Sổ thứ tự của quầy này đã có máy khác nối tiếp."),
        mark(
            "Máy này là bản cũ của một quầy đã khôi phục: chuyển sang máy đã khôi phục, báo quản trị. "
            "Hồ sơ vẫn gửi được."
        ),
    ),
    F.NO_CONSENT_ROAD: FailureText(
        mark("Cổng của đơn vị chưa nối với VNeID để hỏi ý kiến."),
        mark("Chọn ký trên tờ khai hoặc giấy riêng; báo quản trị nếu đơn vị đã có kết nối."),
    ),
    F.SIGN_IN_REFUSED: FailureText(
        mark("Tên hoặc mật khẩu không đúng."), mark("Gõ lại; xem phím Caps Lock và bộ gõ tiếng Việt.")
    ),
    F.ACCOUNT_LOCKED: FailureText(
        mark("Tài khoản tạm khóa vì sai nhiều lần."), mark("Chờ hết giờ khóa, hoặc nhờ người quản trị mở.")
    ),
    F.ROLE_MISSING: FailureText(
        mark("Tài khoản này không có quyền làm việc đó."), mark("Nhờ người có quyền, hoặc đổi tài khoản.")
    ),
    F.SETTINGS_BROKEN: FailureText(
        mark("Tệp cấu hình của quầy có chỗ sai."), mark("Sửa các dòng được nêu rồi mở lại chương trình.")
    ),
    F.TRAINING_MIXED: FailureText(
        mark("Dữ liệu tập huấn lẫn vào quầy thật, hoặc ngược lại."),
        mark("Dùng đúng thẻ và đúng hồ sơ của loại quầy này."),
    ),
    F.ACCOUNT_BLOCKED: FailureText(
        mark("Tài khoản này đã bị chặn."), mark("Nhờ người quản trị bỏ chặn, hoặc đăng nhập bằng tài khoản khác.")
    ),
    F.CODE_REFUSED: FailureText(
        mark("Bước xác thực thứ hai không đúng."),
        mark("Gõ mã đang hiện trên ứng dụng, mỗi mã chỉ dùng một lần; xem giờ của máy. Mất máy: dùng mã dự phòng."),
    ),
    F.NOT_CONFIRMED: FailureText(
        mark("Chưa xác nhận lại danh tính, nên chưa làm gì."), mark("Bấm lại và gõ mật khẩu của mình khi được hỏi.")
    ),
    F.PASSWORD_UNFIT: FailureText(
        mark("Mật khẩu mới chưa dùng được."), mark("Từ 10 ký tự, không chứa tên đăng nhập, khác mật khẩu đang dùng.")
    ),
    F.LAST_ADMINISTRATOR: FailureText(
        mark("Không đổi được tài khoản này."),
        mark("Không ai tự chặn hay đổi vai trò của mình, và phải còn ít nhất một quản trị đang hoạt động."),
    ),
    F.USERNAME_REFUSED: FailureText(
        mark("Tên đăng nhập đã có người dùng, hoặc chưa đúng."),
        mark("Chữ thường, chữ số và dấu chấm, từ 3 đến 32 ký tự."),
    ),
    F.COUNTER_BEGUN_ANEW: FailureText(
        mark("Phần xử lý của quầy dừng đột ngột và đang được mở lại."),
        mark("Chờ vài giây rồi đăng nhập lại; những gì đã lưu vẫn còn. Gặp nhiều lần thì báo quản trị kèm mã lỗi."),
    ),
    F.COUNTER_ENDED: FailureText(
        mark("Phần xử lý của quầy đã dừng và không mở lại được."),
        mark("Đóng chương trình rồi mở lại; những gì đã lưu vẫn còn. Nếu vẫn vậy, báo quản trị kèm mã lỗi."),
    ),
    F.UNEXPECTED: FailureText(
        mark("Chương trình gặp lỗi chưa lường trước."),
        mark("Thử lại; những gì đã lưu vẫn còn. Báo quản trị kèm mã lỗi."),
    ),
}


def failure_page() -> str:
    """``docs/failure-codes.md``: every code with its sentence and its remedy; a test holds the file to this."""
    lines = [
        "# Failure codes",
        "",
        "Every failure has one stable code; the screens show its sentence, what the officer can do, and the code.",
        "Made from `counter/errors.py` and `ui/failures.py` by `python -m ui.failures`; do not edit by hand.",
        "",
        "| Code | Name | Sentence on the screen | What the officer can do |",
        "|---|---|---|---|",
    ]
    lines += [f"| {code.value} | {code.name} | {said.sentence} | {said.remedy} |" for code, said in FAILURES.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path("docs/failure-codes.md").write_text(failure_page(), encoding="utf-8", newline="\n")
