"""What the window says of itself: help, the sheet of keys, about."""
