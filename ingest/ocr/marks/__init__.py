"""Boxes, ticks, signs and blanks in a picture."""
