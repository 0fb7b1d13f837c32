"""The audit team in tables: members' tables in every layout, and what their cells tell."""
