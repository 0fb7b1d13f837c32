"""`number`, `title`, `audit_type`, `report_date`, `system_effective_on`, `next_audit_by`."""
