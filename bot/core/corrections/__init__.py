"""What people say of flags: which is none, and which was missed; and what is learnt of it."""
