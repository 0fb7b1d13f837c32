"""The application: command line, pipeline and what people read."""

__version__ = "0.1.0"
