"""`permits`: permits and licences of the organization, the business licence aside."""
