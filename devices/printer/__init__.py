"""Where slips come out: a folder, CUPS, the Windows shell. All take finished PDF; none makes it."""
