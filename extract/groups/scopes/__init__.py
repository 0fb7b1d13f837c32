"""`scopes`: wordings of the scope, by place and system."""
