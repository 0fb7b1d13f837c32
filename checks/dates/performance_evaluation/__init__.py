"""Days of internal audits, management reviews and evaluations of compliance."""
