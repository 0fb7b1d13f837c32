"""How a run is to be: settings files, what a user chose, which model."""
