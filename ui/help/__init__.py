"""Help on F1: the words of each page in Markdown that a trainer can mend, the keys from the page itself."""
