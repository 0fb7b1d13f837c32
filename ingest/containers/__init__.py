"""Files as they lie on the disk: what kind they are, archives, what LibreOffice has to open first."""
