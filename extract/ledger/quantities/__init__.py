"""What a report says of amounts: counts, sums, rates, areas."""
