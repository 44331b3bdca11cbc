"""What the desk says of phases, verdicts, sources and states; a failure's sentence is looked up here too.

The words of one screen stand in that screen; here are those that several share, or that a test
holds against an enumeration.
"""

from __future__ import annotations

from typing import Final

from counter.catalogue.procedure import Channel, LimitUnit, TimeLimit
from counter.emrtd.card_record import Authenticity
from counter.errors import FailureCode
from counter.events import ReaderState, ReadPhase
from counter.model.filing import BusinessStatus, PersonRole, Source, SyncState
from ui.failures import FAILURES, FailureText
from ui.i18n.words import mark, of_catalogue, tr

SOURCES: Final[dict[Source, str]] = {
    Source.CHIP: mark("chip"),
    Source.OTHER_CHIP: mark("chip"),
    Source.POPULATION: mark("dân cư"),
    Source.QR: mark("quét QR"),
    Source.EARLIER: mark("hồ sơ trước"),
    Source.OFFICE: mark("đơn vị"),
    Source.TYPED: mark("nhập tay"),
}

PHASES: Final[dict[ReadPhase, str]] = {
    ReadPhase.CONNECT: mark("Kết nối"),
    ReadPhase.ACCESS: mark("Mở chip"),
    ReadPhase.FILES: mark("Dữ liệu"),
    ReadPhase.PORTRAIT: mark("Ảnh"),
    ReadPhase.CHECKS: mark("Kiểm tra"),
}

READERS: Final[dict[ReaderState, str]] = {
    ReaderState.READY: mark("sẵn sàng"),
    ReaderState.NO_READER: mark("không thấy"),
    ReaderState.SERVICE_DOWN: mark("dịch vụ tắt"),
}

AUTHENTICITY: Final[dict[Authenticity, tuple[str, str]]] = {
    Authenticity.TRUSTED: ("jade", mark("Chữ ký hợp lệ, nơi cấp tin cậy")),
    Authenticity.INTACT_ISSUER_UNKNOWN: ("amber", mark("Nguyên vẹn, chưa xác minh được nơi cấp")),
    Authenticity.BROKEN: ("red", mark("Dữ liệu đã bị thay đổi – không dùng")),
}

BUSINESS: Final[dict[BusinessStatus, str]] = {
    BusinessStatus.LOCAL: mark("Đã nhận tại quầy"),
    BusinessStatus.FILED: mark("Mới đăng ký"),
    BusinessStatus.ACCEPTED: mark("Được tiếp nhận"),
    BusinessStatus.NOT_ACCEPTED: mark("Không được tiếp nhận"),
    BusinessStatus.IN_PROCESS: mark("Đang xử lý"),
    BusinessStatus.SUPPLEMENT_ASKED: mark("Yêu cầu bổ sung giấy tờ"),
    BusinessStatus.PAYMENT_ASKED: mark("Yêu cầu nộp phí, lệ phí"),
    BusinessStatus.WITHDRAWN: mark("Công dân rút hồ sơ"),
    BusinessStatus.STOPPED: mark("Dừng xử lý"),
    BusinessStatus.DONE: mark("Đã xử lý xong"),
    BusinessStatus.RETURNED: mark("Đã trả kết quả"),
}

SYNC: Final[dict[SyncState, tuple[str, str]]] = {
    SyncState.PENDING: ("plain", mark("Chờ gửi")),
    SyncState.IN_FLIGHT: ("gold", mark("Đang gửi")),
    SyncState.REGISTERED: ("gold", mark("Đã giữ chỗ, chờ tệp")),
    SyncState.RETRY: ("amber", mark("Sẽ gửi lại")),
    SyncState.DELIVERED: ("jade", mark("Cổng đã nhận đủ")),
    SyncState.REFUSED: ("red", mark("Cổng từ chối")),
}

ROLES: Final[dict[PersonRole, str]] = {
    PersonRole.FILER: mark("Người nộp"),
    PersonRole.OWNER: mark("Chủ hồ sơ"),
    PersonRole.AUTHORISED: mark("Người được ủy quyền"),
    PersonRole.SPOUSE: mark("Vợ hoặc chồng"),
    PersonRole.PARENT: mark("Cha hoặc mẹ"),
    PersonRole.HEAD: mark("Chủ hộ"),
    PersonRole.MEMBER: mark("Thành viên"),
}

CHANNELS: Final[dict[Channel, str]] = {
    Channel.ONLINE_ONLY: mark("Chỉ trực tuyến"),
    Channel.EITHER: mark("Trực tiếp hoặc trực tuyến"),
    Channel.DIRECT_ONLY: mark("Chỉ trực tiếp"),
}


def failure(code: FailureCode) -> FailureText:
    """The sentence and the remedy of a failure code."""
    return FAILURES[code]


def in_dong(amount: int) -> str:
    """``15.000 đ``; nothing due is said in words."""
    return f"{amount:,} đ".replace(",", ".") if amount else tr("không thu")


def limit(value: TimeLimit) -> str:
    """A time limit in words; the catalogue's own words where it has them."""
    if value.text:
        return of_catalogue(value.text)
    if value.amount == 0:
        return tr("Trong ngày", "thời hạn")
    match value.unit:
        case LimitUnit.WORKING_DAY:
            return tr("%n ngày làm việc", "", value.amount)
        case LimitUnit.HOUR:
            return tr("%n giờ", "", value.amount)
        case LimitUnit.CALENDAR_DAY:
            return tr("%n ngày", "", value.amount)


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
        return tr("%n giây", "", int(value))
    minutes = int(value // 60)
    hours, rest = divmod(minutes, 60)
    return tr("{hours} g {minutes:02d} ph", hours=hours, minutes=rest) if hours else tr("{minutes} ph", minutes=minutes)
