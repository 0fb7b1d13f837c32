"""General questions on people: names, posts, certificates, the audit team."""
