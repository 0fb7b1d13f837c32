"""The picture itself: its pixels, how it lies, what is printed over it."""
