"""Recognised text: what the engine tears, joins or leaves out."""
