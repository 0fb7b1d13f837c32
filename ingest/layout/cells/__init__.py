"""What stands in the cells of a grid, and columns of text side by side."""
