"""The first run: from an empty folder to the first request, in two minutes and by keyboard."""
