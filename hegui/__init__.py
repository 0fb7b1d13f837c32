"""The application: command line, pipeline and what people read."""

from schemas import VERSION

__version__ = VERSION
