"""The audit team in lines and sentences."""
