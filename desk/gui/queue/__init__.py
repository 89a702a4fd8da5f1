"""The left pane: which cases there are, in which order, and how one is found."""
