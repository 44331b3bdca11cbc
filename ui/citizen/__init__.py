"""The citizen's own window on a second screen: what is filed, right or to be mended, and how content one is."""
