"""`hegui model trial`: what a model is worth on reports with known slips."""
