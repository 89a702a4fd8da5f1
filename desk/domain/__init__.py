"""What is true in a civil registry office: values and pure functions, no I/O and no clock."""
