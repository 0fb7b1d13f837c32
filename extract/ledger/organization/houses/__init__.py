"""Houses by road and number."""
