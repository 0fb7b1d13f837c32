"""Lists of laws and of other requirements: their titles, days, and what is said of them."""
