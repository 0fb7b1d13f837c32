"""`counts`: enumerations with a stated number."""
