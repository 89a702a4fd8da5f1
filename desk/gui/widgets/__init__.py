"""The pieces every screen is built from: theme, tables, labels, fields, panes."""
