"""One module for each group of fields: it composes readers and recognised values into models."""
