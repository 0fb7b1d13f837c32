"""What is worked out from the program's own files and kept from run to run."""
