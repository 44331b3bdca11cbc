"""What one filing may weigh, in bytes: the counter keeps to it before F9, the gateway refuses what is over it."""

from __future__ import annotations

from typing import Final

LARGEST_MANIFEST: Final = 256 * 1024
LARGEST_EVIDENCE: Final = 256 * 1024
LARGEST_PAPER: Final = 64 * 1024 * 1024
MOST_PAPERS: Final = 100
MOST_PARTS: Final = 16
