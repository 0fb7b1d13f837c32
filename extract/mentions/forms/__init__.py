"""What a form leaves open: blanks, choices, empty sections."""
