"""The audit time: amounts of auditor days, how they are worked out, why they are reduced."""
