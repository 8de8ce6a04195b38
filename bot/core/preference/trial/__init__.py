"""How well estimates of the past foretell what customers answer later; `hold.py` tells the story."""
