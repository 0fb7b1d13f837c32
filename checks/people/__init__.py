"""The organization's people: names, posts, knowledge, head counts."""
