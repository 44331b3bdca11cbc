"""One revision a file. A published revision is never changed; the next one mends it."""
