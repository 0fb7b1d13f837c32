"""Systems, standards and scopes that the text names beside their fields."""
