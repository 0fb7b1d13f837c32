"""Those who sign the report."""
