"""What a chip's files say: bytes in, values out. Knows nothing of APDUs (house.md, law 4)."""
