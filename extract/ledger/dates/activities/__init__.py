"""Internal audits, management reviews and evaluations, as the words around their days tell of them."""
