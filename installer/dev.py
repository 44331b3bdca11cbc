#!/usr/bin/env python3
"""From a fresh clone to a running house: `python3 installer/dev.py COMMAND`.

Sets the machine up on the way (system packages on Debian, a virtual environment, locked packages);
a second run finds that done and starts at once. Standard library only.
"""

from __future__ import annotations

import argparse
import io
import signal
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - run by whatever python3 a bare machine has
    sys.exit("Python 3.11, 3.12 or 3.13 is wanted; this is " + sys.version.split()[0])

from environment import SetUpError, prepare, surroundings  # installer/ is the first entry of sys.path
from lanes import lanes, prove
from locks import make_locks
from steps import StepError, run
from test_command import run_tests
from translations import make_translations

COMMANDS = {
    "demo": "one citizen's turn at the counter, from the card to the slip",
    "test": "lint, types, import law, tests with coverage; with words: pytest alone, with those",
    "bench": "measure, and print the table",
    "prove": "LANE: run one long proof and write its figure to docs/proofs",
    "shots": "draw every screen into docs/pictures",
    "translations": "read the marked texts into ui/i18n/*.ts, and compile those",
    "set-up": "prepare the machine and stop there",
    "lock": "make the two lock files anew (needs uv)",
}


def parser() -> argparse.ArgumentParser:
    told = "\n".join(f"  {name:<12} {what}" for name, what in COMMANDS.items())
    top = argparse.ArgumentParser(
        prog="dev.py",
        description=f"{__doc__}\n{told}\n\nLanes: {', '.join(lanes())}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    top.add_argument("rest", nargs=argparse.REMAINDER, metavar="…", help="handed on to what the command runs")
    return top


def carry_out(command: str, rest: list[str]) -> int:
    if command == "lock":
        make_locks()
        return 0
    if command == "prove" and (not rest or rest[0] not in lanes()):
        raise SetUpError(f"prove wants one of: {', '.join(lanes())}")
    python = prepare()
    match command:
        case "demo":
            run([python, "-m", "ui", "demo", *rest], surroundings(offscreen="when needed"))
        case "bench":
            run([python, "tests/bench/run.py", *rest], surroundings(offscreen="always"))
        case "shots":
            run([python, "-m", "tests.pictures", *rest], surroundings(offscreen="always"))
        case "prove":
            prove(python, rest[0], rest[1:])
        case "translations":
            make_translations()
        case "test":
            return run_tests(python, rest)
    return 0


def main() -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # a Windows console may be cp1252
    # a request to end is taken like Ctrl-C: the children are ended first
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    options = parser().parse_args()
    try:
        return carry_out(options.command, options.rest)
    except SetUpError as exc:
        print(exc, file=sys.stderr)
        return 2
    except StepError as exc:
        return exc.status
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
