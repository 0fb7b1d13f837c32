"""What becomes of findings when all checks are done: doubted, a consequence of another, misread."""
