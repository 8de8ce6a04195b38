"""What people see: headless Chromium on the sandbox's page, the real app behind it."""
