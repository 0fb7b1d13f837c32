"""What several groups read in the same way: people, titles of tables, forms of changes, inline records."""
