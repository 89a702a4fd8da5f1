"""Taking requests in: from a chat, the clipboard, the Downloads folder or the counter."""
