"""The right pane: photos and PDF pages, drawn from pixels the worker process made."""
