"""The pages of single reports of a run, made from what the run kept of them."""
