"""How good a persona is: what is filled in, and what of it customers have told us. Two scores, never one."""
