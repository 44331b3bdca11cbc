"""``python -m tests.faults --seed N`` runs one seed again; ``--runs N --first S --jobs J`` runs many.

One JSON line for each run on standard output. Ends with status 1 at the first seed that does not hold.
"""

from __future__ import annotations

import sys

from tests.faults.many import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
