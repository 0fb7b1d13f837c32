"""Tables as grids, what stands over and beside them, and the rows that a header tells."""
