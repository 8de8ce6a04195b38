"""Takes approved copy to the tools that send it."""
