"""A text in one width, by its former place."""

from schemas.text import plain_same as plain_same
