"""The contract of a flag, its rules, and the parts that rules are made of."""
