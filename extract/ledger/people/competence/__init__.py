"""What people know, and how their awareness, training and internal audit are judged."""
