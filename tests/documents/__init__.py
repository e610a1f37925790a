"""What reading makes of files: tables of input and expectation, in words of our own."""
