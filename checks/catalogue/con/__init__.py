"""CON: choices, ratings and conclusions, and what contradicts them."""
