"""Records in other layouts than a row each: cards, pairs, parallel rows, several facts in a cell."""
