"""What is said of a report beside its findings: explanations of fields, claims of a model."""
