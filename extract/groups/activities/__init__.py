"""What the organization did by itself: internal audits, management reviews, evaluations of compliance."""
