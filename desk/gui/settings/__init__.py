"""What an officer can set: the office, its numbers, the look, folders, the officer."""
