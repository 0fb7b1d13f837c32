"""`contracts`: purchase, service and lease contracts."""
