"""`conclusion`: recommendation, ratings, those who sign."""
