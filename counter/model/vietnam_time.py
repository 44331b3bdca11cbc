"""The one time zone of the country: no summer time since 1975, so no zone database is needed (Windows has none)."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Final

VIETNAM: Final = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
