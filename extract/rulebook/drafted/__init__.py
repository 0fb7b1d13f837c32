"""What a rule pack is drafted from: what rules ask of a report, the names of the body."""
