"""The same actions for a terminal; JSON for support staff and scripts."""
