"""One PUT for each file over one kept-alive connection. ``URL FOLDER CERTIFICATE``."""

from __future__ import annotations

import ssl
import sys
from pathlib import Path

import httpx

URL, FOLDER, CERTIFICATE = sys.argv[1:]


def main() -> None:
    files = {file.name: file.read_bytes() for file in sorted(Path(FOLDER).iterdir())}
    with httpx.Client(base_url=URL, verify=ssl.create_default_context(cafile=CERTIFICATE), timeout=60) as client:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        for name, data in files.items():
            client.put(f"/{name}", content=data).raise_for_status()
        sys.stdout.write("done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
