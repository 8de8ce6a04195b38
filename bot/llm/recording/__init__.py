"""A model's answers, recorded once and said again without it, so that what is built on it can be measured offline."""
