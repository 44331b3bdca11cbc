"""Where a wrapping key lies: the operating system's vault, and a folder for training."""
