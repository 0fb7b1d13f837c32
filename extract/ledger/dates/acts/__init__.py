"""Acts, by the words around their days: of some given days, those that are of a kind."""
