"""Values behind their labels: in forms, lines and sentences, joined, ticked, or answered."""
