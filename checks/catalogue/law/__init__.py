"""LAW: lists of laws and technical standards."""
