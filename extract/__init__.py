"""From a `Document` to what it says: readers, statements, a folder a group of fields, typed mentions."""
