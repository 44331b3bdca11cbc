"""Checks roots with ``pymerkle``, run by a Python that has it, in the folder that ``tests/lanes/ledger.py`` wrote."""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path

from pymerkle import InmemoryTree

cases = json.loads(Path("cases.json").read_text(encoding="utf-8"))
tree = InmemoryTree.init_from_entries([base64.b64decode(entry) for entry in cases["Entries"]], algorithm="sha256")
roots = {one["Size"]: one["Root"] for one in cases["Inclusion"]} | {
    one["Old"]: one["OldRoot"] for one in cases["Consistency"]
}
for size, root in roots.items():
    if tree.get_state(size) != base64.b64decode(root):
        sys.exit(f"another root at {size}")
print(f"roots at {len(roots)} sizes of {tree.get_size()} entries")
