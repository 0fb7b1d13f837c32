"""The process that reads documents: what it does (`jobs`), how it is kept in (`sandbox`), and its parent."""
