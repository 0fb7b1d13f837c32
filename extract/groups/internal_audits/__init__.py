"""`internal_audits`: planned and held when, by whom, with how many nonconformities."""
