"""What does not belong: words of another trade or system, instructions to the writer, another voice."""
