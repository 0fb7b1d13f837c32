"""What many reports have in common that they should not: people booked twice, numbers, passages, pictures."""
