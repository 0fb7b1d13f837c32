"""`nonconformities`: stated counts, the time for correction, the single ones."""
