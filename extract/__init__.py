"""From a `Document` to what it says: labels and readers, typed mentions, one module a group of fields."""
