"""`suppliers`: suppliers and subcontractors, what they provide, when they were evaluated."""
