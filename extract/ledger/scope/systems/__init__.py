"""The systems that conclusions and recommendations name."""
