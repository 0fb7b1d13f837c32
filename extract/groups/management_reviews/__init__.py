"""`management_reviews`: planned and held when, in whose chair, with how many improvements."""
