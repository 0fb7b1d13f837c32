"""Whether the text of a PDF can be used, or its picture is to be read."""
