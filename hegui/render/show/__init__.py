"""A document as it was read, for `hegui show`."""
