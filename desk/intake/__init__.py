"""Outside bytes become domain values and problems: chats, archives, files, catalogue."""
