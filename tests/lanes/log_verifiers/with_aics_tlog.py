"""Checks a log with ``aics-tlog``, run by a Python that has it, in the folder that ``tests/lanes/ledger.py`` wrote."""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path

import aics_tlog

cases = json.loads(Path("cases.json").read_text(encoding="utf-8"))
size, b64 = cases["Size"], base64.b64decode
vkey = aics_tlog.parse_vkey(cases["Vkey"])
note = aics_tlog.parse_note(cases["Checkpoint"])
if not aics_tlog.verify_note(note, [vkey]):
    sys.exit("the checkpoint's signature is refused")
reader = aics_tlog.FileSystemTileReader(".")
if aics_tlog.tree_root_from_tiles(reader, size) != b64(cases["Root"]):
    sys.exit("the tiles give another root")
for one in cases["Inclusion"]:
    path = [b64(value) for value in one["Path"]]
    if path != list(aics_tlog.inclusion_proof_from_tiles(reader, one["Index"], one["Size"], size)):
        sys.exit(f"another proof of {one['Index']} in {one['Size']}")
    leaf = aics_tlog.leaf_hash(b64(cases["Entries"][one["Index"]]))
    if not aics_tlog.verify_inclusion(leaf, one["Index"], one["Size"], path, b64(one["Root"])):
        sys.exit(f"no proof of {one['Index']} in {one['Size']}")
for one in cases["Consistency"]:
    path = [b64(value) for value in one["Path"]]
    if not aics_tlog.verify_consistency(one["Old"], one["New"], b64(one["OldRoot"]), b64(one["NewRoot"]), path):
        sys.exit(f"no consistency from {one['Old']} to {one['New']}")
for index in range(0, size, 97):
    if aics_tlog.read_entry(reader, index, size) != b64(cases["Entries"][index]):
        sys.exit(f"another entry at {index}")
print(f"{len(cases['Inclusion'])} inclusion proofs, {len(cases['Consistency'])} consistency proofs, {size} entries")
