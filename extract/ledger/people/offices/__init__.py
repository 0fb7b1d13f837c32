"""Who holds an office, and how somebody is called by it."""
