"""The middle pane: one case, its checklist, its questions, its steps and its results."""
