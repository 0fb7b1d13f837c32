"""`compliance_evaluations`: done when, by whom, of how many laws."""
