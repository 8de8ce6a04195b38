"""The learnt part of the house judge: how it reads, what it makes of what it hears, and the files that are shipped."""
