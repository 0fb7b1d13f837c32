"""What the evidence tells to be lacking, out of its limits or not passed."""
