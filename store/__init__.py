"""What a workspace knows, kept in SQLite or PostgreSQL."""
