"""The desk itself: what it knows and may do. No Qt, no card reader, no network."""
