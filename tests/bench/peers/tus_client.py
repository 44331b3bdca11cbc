"""tuspy: each file created, then sent in one piece. ``URL FOLDER CERTIFICATE``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

URL, FOLDER, CERTIFICATE = sys.argv[1:]
os.environ["REQUESTS_CA_BUNDLE"] = CERTIFICATE  # before the library looks

from tusclient.client import TusClient  # noqa: E402  # type: ignore[import-not-found] - in an environment of its own


def main() -> None:
    files = sorted(Path(FOLDER).iterdir())
    client = TusClient(f"{URL}/files")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for file in files:
        client.uploader(str(file), metadata={"filename": file.name}).upload()
    sys.stdout.write("done\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
