"""Frozen values: what the desk speaks about. No I/O, no clock, no randomness."""
