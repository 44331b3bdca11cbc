"""The synthetic commune and its cards: pure, for the simulator, the training gateway and tests."""
