"""`drills`: emergency drills, of what and when."""
