"""`standards_cited`: technical and product standards."""
