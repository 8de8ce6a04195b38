"""The contract of a flag, and the rules that find one."""
