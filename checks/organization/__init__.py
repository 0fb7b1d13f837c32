"""The organization: its addresses, permits, suppliers, processes."""
