"""What leaves the counter in a file: filings on a USB stick. Pure: bytes in, bytes out; no store, no network."""
