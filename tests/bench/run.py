"""Print the table: ``python3 installer/dev.py bench [--only ID…] [--json FILE]``."""

from __future__ import annotations

import argparse
import importlib
import importlib.metadata
import json
import os
import platform
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from tests.bench.table import ROWS, Unavailable, as_json  # noqa: E402 - the path comes first

_NAMED = (
    "PySide6-Essentials",
    "cryptography",
    "fastecdsa",
    "sqlcipher3",
    "SQLAlchemy",
    "reportlab",
    "httpx",
    "pyscard",
)


def head() -> str:
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _NAMED)
    cpu = platform.processor() or platform.machine()
    for line in (
        Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else ()
    ):
        if line.startswith("model name"):
            cpu = line.partition(":")[2].strip()
            break
    return (
        f"{platform.system()} {platform.release()} · {cpu} · {os.cpu_count()} cores\n"
        f"CPython {platform.python_version()} · {versions}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="rows whose id begins so")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    for module in sorted(HERE.glob("*_rows.py")):
        importlib.import_module(f"tests.bench.{module.stem}")
    rows = []
    failed = 0
    print(head(), flush=True)
    print(f"\n{'id':<30} {'value':>10} {'unit':<6} {'ratio':>7}  {'against':<26} {'runs':>5}  what · note", flush=True)
    for row_id, (what, measure) in sorted(ROWS.items()):
        if options.only and not any(row_id.startswith(only) for only in options.only):
            continue
        try:
            got = measure()
        except Unavailable as exc:
            print(f"{row_id:<30} not measured here: {exc}", flush=True)
            continue
        except Exception as exc:  # noqa: BLE001 - one row that fails is named and the rest still printed
            failed += 1
            print(f"{row_id:<30} failed: {type(exc).__name__}: {exc}", flush=True)
            continue
        ratio = f"{got.ratio:.2f}" if got.ratio is not None else "-"
        note = f"{what} · {got.note}" if got.note else what
        print(
            f"{row_id:<30} {got.value:>10.3f} {got.unit:<6} {ratio:>7}  {got.against:<26} {got.runs:>5}  {note}",
            flush=True,
        )
        rows.append(as_json(row_id, what, got))
    if options.json:
        options.json.write_text(
            json.dumps({"head": head(), "rows": rows}, ensure_ascii=False, indent=1), encoding="utf-8"
        )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
