"""One walk-in that plays itself through the real windows, as a person's hands would."""
