"""`stage1`: its days, hours and mode, and what stands under the name of a stage."""
