"""What the product does, one file a use case, over ports that the adapters fill."""
