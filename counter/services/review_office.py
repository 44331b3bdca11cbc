"""Whether this office may take this filing today: the version in force, the level, the channel."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from counter.catalogue.procedure import Channel, Level, Procedure
from counter.catalogue.show import LEVELS
from counter.model.review import PROCEDURE, Finding
from counter.settings import StationSettings
from counter.told import tell, told_word


def office_blockers(procedure: Procedure, today: date) -> Iterator[Finding]:
    if today < procedure.effective_from:
        yield Finding(PROCEDURE, tell("Bản {version} của thủ tục này chưa có hiệu lực.", version=procedure.version))
    elif procedure.effective_to is not None and today > procedure.effective_to:
        yield Finding(
            PROCEDURE,
            tell(
                "Bản {version} của thủ tục này đã hết hiệu lực: giữ nháp rồi mở lại để chuyển sang bản mới.",
                version=procedure.version,
            ),
        )


def office_warnings(procedure: Procedure, station: StationSettings, *, has_card: bool) -> Iterator[Finding]:
    """Never a blocker: inside a province filings are received wherever they come (NĐ 118/2025)."""
    if station.level not in procedure.received_by:
        yield Finding(
            PROCEDURE,
            tell(
                "Nơi giải quyết là {authority}, không phải {level}: quầy chỉ nhận và chuyển, xin nói trước.",
                authority=told_word(procedure.authority),
                level=LEVELS[Level(station.level)],
            ),
        )
    if procedure.channel is Channel.DIRECT_ONLY and not has_card:
        yield Finding(
            PROCEDURE, tell("Thủ tục này chỉ nhận trực tiếp: người yêu cầu phải có mặt, chưa đọc thẻ của ai.")
        )


def office_hints(procedure: Procedure) -> Iterator[str]:
    if procedure.channel is Channel.ONLINE_ONLY:
        yield tell("Chỉ thị 24: không nhận bản giấy, quầy giúp người dân nộp trực tuyến.")
