"""Objectives, their targets and the programmes for them."""
