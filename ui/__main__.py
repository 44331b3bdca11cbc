"""``python -m ui`` and the console program ``motcua``."""

from __future__ import annotations

import gc
import sys

from ui import cli


def main() -> int:
    """Run one command. What it leaves in memory is not sorted through at the end: the process gives it back whole."""
    try:
        return cli.main()
    finally:
        gc.freeze()  # else the interpreter looks for cycles among all that was imported: half a second


if __name__ == "__main__":
    sys.exit(main())
