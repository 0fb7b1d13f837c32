"""The commands for archives: batch, stats, sample, search."""
