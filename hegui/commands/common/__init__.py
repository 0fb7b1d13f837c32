"""What several commands share: their arguments, documents to output, exit statuses."""
