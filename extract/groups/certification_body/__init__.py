"""`certification_body`: its name, address, telephone, website and e-mail."""
