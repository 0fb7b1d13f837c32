"""What a report has to tell, where words alone tell it."""
