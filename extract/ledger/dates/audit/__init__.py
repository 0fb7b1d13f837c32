"""The days of the audit itself, as sentences and schedules have them."""
