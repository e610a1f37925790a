"""Events stated in sentences: statements, the moments that date them, and what "it" is."""
