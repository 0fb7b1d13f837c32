"""What permits allow, and what of it the scope has."""
