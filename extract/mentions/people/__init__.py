"""Who signed, whose registrations and certificates are told beside the lists of them."""
