"""Who is called the leader of the team, and where the leader signs."""
