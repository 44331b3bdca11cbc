"""Where paper pages come from: SANE, Windows Image Acquisition, or sheets that are only played."""
