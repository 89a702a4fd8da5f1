"""The window: pages and panels on the same actions as the terminal."""
