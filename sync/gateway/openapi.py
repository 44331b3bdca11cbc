"""The contract as a file: ``python -m sync.gateway.openapi docs/openapi.json`` writes it anew."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from sync.gateway.run import GatewayRun, build_gateway


def document() -> str:
    """OpenAPI of the gateway as it is built, as JSON text that ends in a line feed."""
    with tempfile.TemporaryDirectory() as folder:
        gateway = build_gateway(GatewayRun(Path(folder), bytes(32)))
        try:
            described = gateway.app.openapi()
        finally:
            gateway.store.close()
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(document(), encoding="utf-8", newline="\n")
