"""People's certificates: the work that they are for, their reviews, the registers of them."""
