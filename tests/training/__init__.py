"""What is learnt, and how: nothing of it is needed at run time."""
