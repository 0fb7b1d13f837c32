"""`key_processes`, `special_processes`, `outsourced_processes` and `exclusions`."""
