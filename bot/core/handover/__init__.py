"""Hand-over: approved copy as files and parcels for the tools that send it, and what comes back of it."""
