"""Two filings over a weak line: ours beside programs that others wrote, in turns, in the same weather.

The others are fetched by their own package managers into a cache of the user's, never into the tree; where that
can't be, the rows say so. Root on Linux; ``tests/bench/weak_rows.py`` says what the floor is.
"""

from __future__ import annotations

import argparse
import os
import sys

from tests.bench import peer_line, run
from tests.bench.table import Unavailable

ROWS = ("wire.weak_line_ratio", "wire.requests_per_filing", "wire.place_round_trips", "wire.killed", "wire.peer")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    os.environ["MOTCUA_WIRE_ROUNDS"] = str(given.rounds)  # read when the rows are
    try:
        peer_line.install()
    except Unavailable as exc:
        print(f"the others are not here: {exc}")
    sys.argv[1:] = ["--only", *ROWS]
    return run.main()


if __name__ == "__main__":
    sys.exit(main())
