"""What an officer can do: one function per verb, one transaction each."""
