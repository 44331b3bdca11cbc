"""What the desk says, in Vietnamese: every failure code with what to do, phases, verdicts, sources, states.

The words of one screen stand in that screen; here are those that several share, or that a test
holds against an enumeration.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counter.catalogue.procedure import Channel, LimitUnit, TimeLimit
from counter.emrtd.card_record import Authenticity
from counter.errors import FailureCode as F
from counter.events import ReaderState, ReadPhase
from counter.model.filing import BusinessStatus, PersonRole, Source, SyncState


@dataclass(frozen=True, slots=True)
class FailureText:
    """``sentence``: the true cause. ``remedy``: what the officer can do now."""

    sentence: str
    remedy: str


FAILURES: Final[dict[F, FailureText]] = {
    F.NO_READER: FailureText(
        "Không thấy đầu đọc thẻ.", "Cắm lại cáp USB của đầu đọc; trong lúc chờ, nhập tay vẫn được."
    ),
    F.READER_SERVICE_DOWN: FailureText(
        "Dịch vụ thẻ thông minh của máy không chạy.",
        "Khởi động lại dịch vụ Smart Card (Windows) hoặc pcscd (Linux), rồi bấm F2.",
    ),
    F.NO_CARD: FailureText("Chưa có thẻ trên đầu đọc.", "Đặt thẻ căn cước lên đầu đọc rồi bấm F2."),
    F.CARD_REMOVED: FailureText(
        "Thẻ bị nhấc ra khi đang đọc.", "Đặt lại thẻ, giữ yên đến khi đọc xong; máy tự đọc lại."
    ),
    F.CARD_STUCK: FailureText(
        "Đầu đọc không trả lời đã quá lâu.",
        "Nhấc thẻ, rút rồi cắm lại đầu đọc. Máy đã bỏ lần đọc này và sẵn sàng đọc lại.",
    ),
    F.READER_BUSY: FailureText(
        "Chương trình khác đang giữ đầu đọc.", "Đóng chương trình ký số hoặc trình duyệt đang dùng thẻ, bấm F2."
    ),
    F.NOT_AN_ID_CARD: FailureText(
        "Thẻ trên đầu đọc không phải thẻ căn cước.", "Xem có phải thẻ ngân hàng hay thẻ khác; đặt thẻ căn cước có chip."
    ),
    F.WRONG_ACCESS_KEY: FailureText(
        "Số hoặc dòng MRZ không mở được thẻ này.",
        "Quét lại mã QR trên chính thẻ đó, hoặc gõ lại 6 số cuối in trên thẻ; hộ chiếu thì gõ lại MRZ.",
    ),
    F.PROTOCOL_UNSUPPORTED: FailureText(
        "Thẻ dùng cách mở mà máy chưa hỗ trợ.", "Nhập tay lần này và báo quản trị kèm mã lỗi."
    ),
    F.CARD_ANSWER_INVALID: FailureText(
        "Chip trả lời không đúng chuẩn.", "Lau mặt thẻ, đặt lại rồi bấm F2. Vẫn hỏng thì nhập tay."
    ),
    F.SECURE_MESSAGING_BROKEN: FailureText(
        "Kênh bảo mật với thẻ bị sai lệch.",
        "Bỏ kết quả vừa đọc, đặt lại thẻ rồi bấm F2. Lặp lại: đổi đầu đọc, báo quản trị.",
    ),
    F.READ_CANCELLED: FailureText("Đã hủy đọc thẻ.", "Bấm F2 để đọc lại."),
    F.DIFFERENT_CARD: FailureText(
        "Thẻ đặt lại không phải thẻ lúc đầu.", "Đặt đúng thẻ của người nộp; thẻ khác thì mở hồ sơ khác."
    ),
    F.MALFORMED_TLV: FailureText(
        "Một tệp trong chip bị hỏng cấu trúc.", "Đọc lại một lần; vẫn vậy thì nhập tay và báo quản trị."
    ),
    F.MALFORMED_MRZ: FailureText(
        "Dòng máy đọc (MRZ) không đúng.", "Gõ lại đúng các dòng in ở mặt sau thẻ hay trang ảnh hộ chiếu."
    ),
    F.MALFORMED_DATA_GROUP: FailureText(
        "Một nhóm dữ liệu trong chip không đọc được.", "Đọc lại một lần; vẫn vậy thì nhập tay."
    ),
    F.MALFORMED_SOD: FailureText(
        "Chữ ký của chip không đọc được.", "Không dùng dữ liệu chip; nhập tay và báo công an phường."
    ),
    F.MALFORMED_CERTIFICATE: FailureText(
        "Chứng thư trong chip không đọc được.", "Không dùng dữ liệu chip; nhập tay và báo quản trị."
    ),
    F.QR_UNREADABLE: FailureText("Mã vừa quét không phải mã QR của thẻ căn cước.", "Quét mã QR ở góc trên mặt thẻ."),
    F.QR_MANGLED: FailureText(
        "Mã QR tới máy bị méo: chỉ dùng các chữ số.",
        "Chip vẫn mở bằng 6 số cuối, chữ lấy từ chip. Tắt bộ gõ tiếng Việt để lần sau quét đúng.",
    ),
    F.PROOF_MALFORMED: FailureText(
        "Bằng chứng thứ tự không đúng dạng.", "Quét lại mã QR hoặc lấy lại tệp bằng chứng từ quầy đã cấp."
    ),
    F.UNKNOWN_PROCEDURE: FailureText(
        "Không có thủ tục này trong danh mục.", "Chọn lại ở bước 2; danh mục có thể vừa thay bản mới."
    ),
    F.CATALOGUE_BROKEN: FailureText(
        "Danh mục thủ tục bị hỏng.", "Báo quản trị cài lại danh mục; hồ sơ đã lưu không bị ảnh hưởng."
    ),
    F.DECLARATION_INVALID: FailureText("Tờ khai còn chỗ chưa đúng.", "Sửa các ô được nêu ở đầu trang rồi nộp lại."),
    F.IDENTITY_CONFLICT: FailureText(
        "Chip và dữ liệu dân cư không khớp nhau.",
        "Không chọn bên nào ở đây: in giấy giải thích, mở thủ tục điều chỉnh thông tin.",
    ),
    F.GUIDE_ONLY: FailureText(
        "Thủ tục này ở đây chỉ có hướng dẫn.", "Hướng dẫn người dân theo danh mục; nộp tại nơi có thẩm quyền."
    ),
    F.PACKAGE_REFUSED: FailureText(
        "Gói danh mục không đúng chữ ký của nơi ban hành, đã bị sửa hoặc đã cũ.",
        "Quầy vẫn dùng danh mục đang có; lấy lại gói từ cổng tiếp nhận.",
    ),
    F.PACKAGE_BROKEN: FailureText(
        "Gói danh mục mới có lỗi nên chưa dùng.",
        "Quầy vẫn dùng danh mục đang có; báo nơi ban hành chạy motcua catalogue check rồi gửi lại.",
    ),
    F.MEND_REFUSED: FailureText(
        "Không sửa được mức phí hay thời hạn này.",
        "Xem tên phí bằng motcua catalogue show MÃ; trùng tên thì thêm @online hoặc @direct.",
    ),
    F.PAPER_UNREADABLE: FailureText("Tệp không đọc được.", "Quét lại bản giấy, hoặc chọn tệp khác."),
    F.PAPER_EMPTY: FailureText("Tệp trống.", "Quét lại bản giấy, hoặc chọn tệp khác."),
    F.PAPER_TOO_LARGE: FailureText("Tệp quá lớn.", "Quét lại ở 200 dpi, hoặc tách thành nhiều tệp."),
    F.PAPER_KIND_REFUSED: FailureText("Loại tệp này không nhận.", "Dùng PDF, JPEG, PNG hoặc TIFF."),
    F.PAPER_DUPLICATE: FailureText("Tệp này đã có trong hồ sơ.", "Chọn tệp khác, hoặc bỏ bản đã thêm nhầm chỗ."),
    F.PRINT_FAILED: FailureText(
        "Không in được phiếu.", "Xem giấy và máy in rồi bấm Ctrl+P; hồ sơ đã nộp vẫn còn nguyên."
    ),
    F.NO_SCANNER: FailureText(
        "Không thấy máy quét.", "Bật máy quét, cắm lại cáp rồi bấm F6; trong lúc chờ, kéo thả tệp hoặc dán ảnh."
    ),
    F.FEEDER_EMPTY: FailureText("Khay của máy quét không có giấy.", "Đặt giấy vào khay, hoặc quét trên mặt kính."),
    F.SCANNER_JAMMED: FailureText(
        "Giấy kẹt trong máy quét, hoặc nắp đang mở.", "Lấy giấy ra, đóng nắp, đặt lại những tờ chưa quét rồi bấm F6."
    ),
    F.SCAN_FAILED: FailureText(
        "Máy quét không quét được.", "Xem có chương trình khác đang dùng máy quét không; tắt, bật lại rồi bấm F6."
    ),
    F.SCAN_CANCELLED: FailureText("Đã dừng quét.", "Bấm F6 để quét lại."),
    F.PAPER_SEALED: FailureText(
        "Tệp có chữ ký số: sửa trang sẽ làm hỏng chữ ký.", "Để nguyên cả tệp; cần ít trang hơn thì xin bản khác."
    ),
    F.DISK_FULL: FailureText(
        "Ổ đĩa đã đầy: chưa lưu được.", "Dọn bớt tệp trên máy rồi thử lại; những gì đã lưu vẫn còn."
    ),
    F.KEY_LOST: FailureText(
        "Không thấy khóa mở kho dữ liệu của máy.",
        "Đăng nhập đúng tài khoản Windows, hoặc gọi quản trị mở bằng khóa khôi phục.",
    ),
    F.KEY_WRONG: FailureText(
        "Khóa không mở được kho dữ liệu.", "Thử lại mật khẩu kho; sai mãi thì gọi quản trị mở bằng khóa khôi phục."
    ),
    F.STORE_BROKEN: FailureText(
        "Kho dữ liệu của máy bị hỏng.", "Dừng tiếp nhận ở máy này, gọi quản trị khôi phục từ bản sao lưu."
    ),
    F.STORE_NEWER: FailureText(
        "Kho dữ liệu thuộc phiên bản mới hơn.", "Cập nhật chương trình trên máy này rồi mở lại."
    ),
    F.STORE_IN_USE: FailureText(
        "Chương trình đang mở ở một cửa sổ khác.", "Dùng cửa sổ đã mở, hoặc đóng nó rồi mở lại."
    ),
    F.ATTACHMENT_BROKEN: FailureText("Một tệp đính kèm trên máy bị hỏng.", "Bỏ tệp đó và quét lại từ bản giấy."),
    F.NOT_FOUND: FailureText("Không còn thấy mục này trên máy.", "Tải lại danh sách; có thể cán bộ khác đã xử lý."),
    F.CARRIED_FILE_BROKEN: FailureText(
        "Tệp mang đi bị hỏng, bị cắt hoặc không phải của chương trình.",
        "Không dùng tệp này: chép lại từ bản gốc, hoặc xuất lại ở quầy đã làm ra nó.",
    ),
    F.CARRIER_FULL: FailureText(
        "Ổ USB đã đầy hoặc bị rút ra: không có tệp nào được để lại.",
        "Dọn chỗ trên ổ USB hoặc dùng ổ khác rồi xuất lại; hồ sơ ở máy còn nguyên.",
    ),
    F.NOT_FOR_THIS_STATION: FailureText(
        "Tệp không được niêm phong cho nơi này.", "Mang tệp đến đúng cổng tiếp nhận, hoặc đúng quầy đã làm ra nó."
    ),
    F.STATE_NOT_EMPTY: FailureText(
        "Thư mục dữ liệu đã có kho: không khôi phục đè lên.",
        "Chọn thư mục trống bằng --state, hoặc chuyển dữ liệu cũ đi chỗ khác.",
    ),
    F.DATABASE_AWAY: FailureText(
        "Máy chủ cơ sở dữ liệu của cổng không trả lời.",
        "Xem máy chủ PostgreSQL có chạy không, địa chỉ và mật khẩu trong cài đặt có đúng không; "
        "hồ sơ ở quầy vẫn an toàn và tự gửi lại.",
    ),
    F.NO_LINE: FailureText("Không có đường truyền.", "Cứ tiếp nhận: hồ sơ giữ đúng thứ tự và tự gửi khi có mạng."),
    F.NOT_OUR_GATEWAY: FailureText(
        "Nơi trả lời không phải cổng của đơn vị.",
        "Mạng có thể đòi đăng nhập, hoặc bị chuyển hướng. Báo quản trị; hồ sơ vẫn chờ ở máy.",
    ),
    F.GATEWAY_TROUBLE: FailureText(
        "Cổng tiếp nhận đang trục trặc.", "Không cần làm gì: máy tự gửi lại. Quá một giờ thì báo quản trị."
    ),
    F.COUNTER_REVOKED: FailureText(
        "Quầy này đã bị thu hồi quyền gửi.", "Gọi quản trị; hồ sơ đã nhận vẫn còn và xuất ra USB được."
    ),
    F.FILING_REFUSED: FailureText(
        "Cổng từ chối hồ sơ này.", "Mở hồ sơ xem lý do; sửa thành hồ sơ bổ sung rồi nộp lại."
    ),
    F.TOO_OLD: FailureText(
        "Chương trình quá cũ so với cổng.", "Cập nhật chương trình; hồ sơ đang chờ vẫn được nhận sau đó."
    ),
    F.DIGEST_CONFLICT: FailureText(
        "Cổng đã có hồ sơ cùng mã với nội dung khác.", "Không gửi lại. Báo quản trị kèm mã hồ sơ."
    ),
    F.METERED_LINE: FailureText(
        "Đường truyền tính theo dung lượng.",
        "Đã gửi hết phần của giờ này: hồ sơ đã giữ chỗ, tệp tự gửi tiếp khi tới giờ. Mức đặt trong tệp cấu hình.",
    ),
    F.LOG_REWRITTEN: FailureText(
        "Sổ thứ tự của cổng không còn khớp với bản quầy đã ghim.",
        "Vẫn tiếp nhận và in phiếu được: không gửi gì tới cổng này cho đến khi người giám sát kiểm tra với đơn vị "
        "vận hành cổng và gỡ báo động.",
    ),
    F.LOG_CLOSED: FailureText(
        "Sổ thứ tự của quầy này đã có máy khác nối tiếp.",
        "Máy này là bản cũ của một quầy đã khôi phục: chuyển sang máy đã khôi phục, báo quản trị. Hồ sơ vẫn gửi được.",
    ),
    F.NO_CONSENT_ROAD: FailureText(
        "Cổng của đơn vị chưa nối với VNeID để hỏi ý kiến.",
        "Chọn ký trên tờ khai hoặc giấy riêng; báo quản trị nếu đơn vị đã có kết nối.",
    ),
    F.SIGN_IN_REFUSED: FailureText("Tên hoặc mật khẩu không đúng.", "Gõ lại; xem phím Caps Lock và bộ gõ tiếng Việt."),
    F.ACCOUNT_LOCKED: FailureText(
        "Tài khoản tạm khóa vì sai nhiều lần.", "Chờ hết giờ khóa, hoặc nhờ người quản trị mở."
    ),
    F.ROLE_MISSING: FailureText("Tài khoản này không có quyền làm việc đó.", "Nhờ người có quyền, hoặc đổi tài khoản."),
    F.SETTINGS_BROKEN: FailureText(
        "Tệp cấu hình của quầy có chỗ sai.", "Sửa các dòng được nêu rồi mở lại chương trình."
    ),
    F.TRAINING_MIXED: FailureText(
        "Dữ liệu tập huấn lẫn vào quầy thật, hoặc ngược lại.", "Dùng đúng thẻ và đúng hồ sơ của loại quầy này."
    ),
    F.ACCOUNT_BLOCKED: FailureText(
        "Tài khoản này đã bị chặn.", "Nhờ người quản trị bỏ chặn, hoặc đăng nhập bằng tài khoản khác."
    ),
    F.CODE_REFUSED: FailureText(
        "Bước xác thực thứ hai không đúng.",
        "Gõ mã đang hiện trên ứng dụng, mỗi mã chỉ dùng một lần; xem giờ của máy. Mất máy: dùng mã dự phòng.",
    ),
    F.NOT_CONFIRMED: FailureText(
        "Chưa xác nhận lại danh tính, nên chưa làm gì.", "Bấm lại và gõ mật khẩu của mình khi được hỏi."
    ),
    F.PASSWORD_UNFIT: FailureText(
        "Mật khẩu mới chưa dùng được.", "Từ 10 ký tự, không chứa tên đăng nhập, khác mật khẩu đang dùng."
    ),
    F.LAST_ADMINISTRATOR: FailureText(
        "Không đổi được tài khoản này.",
        "Không ai tự chặn hay đổi vai trò của mình, và phải còn ít nhất một quản trị đang hoạt động.",
    ),
    F.USERNAME_REFUSED: FailureText(
        "Tên đăng nhập đã có người dùng, hoặc chưa đúng.", "Chữ thường, chữ số và dấu chấm, từ 3 đến 32 ký tự."
    ),
    F.UNEXPECTED: FailureText(
        "Chương trình gặp lỗi chưa lường trước.", "Thử lại; những gì đã lưu vẫn còn. Báo quản trị kèm mã lỗi."
    ),
}

SOURCES: Final[dict[Source, str]] = {
    Source.CHIP: "chip",
    Source.POPULATION: "dân cư",
    Source.QR: "quét QR",
    Source.EARLIER: "hồ sơ trước",
    Source.OFFICE: "đơn vị",
    Source.TYPED: "nhập tay",
}

PHASES: Final[dict[ReadPhase, str]] = {
    ReadPhase.CONNECT: "Kết nối",
    ReadPhase.ACCESS: "Mở chip",
    ReadPhase.FILES: "Dữ liệu",
    ReadPhase.PORTRAIT: "Ảnh",
    ReadPhase.CHECKS: "Kiểm tra",
}

READERS: Final[dict[ReaderState, str]] = {
    ReaderState.READY: "sẵn sàng",
    ReaderState.NO_READER: "không thấy",
    ReaderState.SERVICE_DOWN: "dịch vụ tắt",
}

AUTHENTICITY: Final[dict[Authenticity, tuple[str, str]]] = {
    Authenticity.TRUSTED: ("jade", "Chữ ký hợp lệ, nơi cấp tin cậy"),
    Authenticity.INTACT_ISSUER_UNKNOWN: ("amber", "Nguyên vẹn, chưa xác minh được nơi cấp"),
    Authenticity.BROKEN: ("red", "Dữ liệu đã bị thay đổi – không dùng"),
}

BUSINESS: Final[dict[BusinessStatus, str]] = {
    BusinessStatus.LOCAL: "Đã nhận tại quầy",
    BusinessStatus.FILED: "Mới đăng ký",
    BusinessStatus.ACCEPTED: "Được tiếp nhận",
    BusinessStatus.NOT_ACCEPTED: "Không được tiếp nhận",
    BusinessStatus.IN_PROCESS: "Đang xử lý",
    BusinessStatus.SUPPLEMENT_ASKED: "Yêu cầu bổ sung giấy tờ",
    BusinessStatus.PAYMENT_ASKED: "Yêu cầu nộp phí, lệ phí",
    BusinessStatus.WITHDRAWN: "Công dân rút hồ sơ",
    BusinessStatus.STOPPED: "Dừng xử lý",
    BusinessStatus.DONE: "Đã xử lý xong",
    BusinessStatus.RETURNED: "Đã trả kết quả",
}

SYNC: Final[dict[SyncState, tuple[str, str]]] = {
    SyncState.PENDING: ("plain", "Chờ gửi"),
    SyncState.IN_FLIGHT: ("gold", "Đang gửi"),
    SyncState.REGISTERED: ("gold", "Đã giữ chỗ, chờ tệp"),
    SyncState.RETRY: ("amber", "Sẽ gửi lại"),
    SyncState.DELIVERED: ("jade", "Cổng đã nhận đủ"),
    SyncState.REFUSED: ("red", "Cổng từ chối"),
}

ROLES: Final[dict[PersonRole, str]] = {
    PersonRole.FILER: "Người nộp",
    PersonRole.OWNER: "Chủ hồ sơ",
    PersonRole.AUTHORISED: "Người được ủy quyền",
    PersonRole.SPOUSE: "Vợ hoặc chồng",
    PersonRole.PARENT: "Cha hoặc mẹ",
    PersonRole.HEAD: "Chủ hộ",
    PersonRole.MEMBER: "Thành viên",
}

CHANNELS: Final[dict[Channel, str]] = {
    Channel.ONLINE_ONLY: "Chỉ trực tuyến",
    Channel.EITHER: "Trực tiếp hoặc trực tuyến",
    Channel.DIRECT_ONLY: "Chỉ trực tiếp",
}

_UNITS: Final[dict[LimitUnit, str]] = {
    LimitUnit.WORKING_DAY: "ngày làm việc",
    LimitUnit.HOUR: "giờ",
    LimitUnit.CALENDAR_DAY: "ngày",
}


def failure(code: F) -> FailureText:
    """The sentence and the remedy of a failure code."""
    return FAILURES[code]


def in_dong(amount: int) -> str:
    """``15.000 đ``; nothing due is said in words."""
    return f"{amount:,} đ".replace(",", ".") if amount else "không thu"


def limit(value: TimeLimit) -> str:
    """A time limit in words; the catalogue's own words where it has them."""
    if value.text:
        return value.text
    return "Trong ngày" if value.amount == 0 else f"{value.amount} {_UNITS[value.unit]}"


def in_bytes(size: int) -> str:
    """``412 KB``, ``1,2 MB``: three figures at most."""
    if size < 1000:
        return f"{size} B"
    kilo = size / 1024
    if kilo < 10:
        return f"{kilo:.1f} KB".replace(".", ",")
    if kilo < 1000:
        return f"{kilo:.0f} KB"
    mega = kilo / 1024
    return f"{mega:.1f} MB".replace(".", ",") if mega < 100 else f"{mega:.0f} MB"


def seconds(value: float) -> str:
    """``1,4 s``."""
    return f"{value:.1f} s".replace(".", ",")


def waited(value: float) -> str:
    """A waiting time: ``41 giây``, ``58 ph``, ``1 g 22 ph``."""
    if value < 60:
        return f"{int(value)} giây"
    minutes = int(value // 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours} g {rest:02d} ph" if hours else f"{minutes} ph"


def failure_page() -> str:
    """``docs/failure-codes.md``: every code with its sentence and its remedy; a test holds the file to this."""
    lines = [
        "# Failure codes",
        "",
        "Every failure has one stable code; the screens show its sentence, what the officer can do, and the code.",
        "Made from `counter/errors.py` and `ui/text.py` by `python -m ui.text`; do not edit by hand.",
        "",
        "| Code | Name | Sentence on the screen | What the officer can do |",
        "|---|---|---|---|",
    ]
    lines += [f"| {code.value} | {code.name} | {said.sentence} | {said.remedy} |" for code, said in FAILURES.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path("docs/failure-codes.md").write_text(failure_page(), encoding="utf-8", newline="\n")
