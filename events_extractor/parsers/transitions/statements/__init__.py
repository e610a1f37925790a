"""Statements of a change of post in sentences: who, what change, which post; one module for each way of saying it."""
