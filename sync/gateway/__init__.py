"""The server end of the wire: what a commune or a province runs."""
