"""One file a migration; one that was released stays as it is."""
