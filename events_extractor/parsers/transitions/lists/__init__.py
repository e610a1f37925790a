"""Moves told by where a name stands: lists under a line that says what became of people, rows of tables, blocks."""
