"""Groups of customers found in what they bought, proposed as personas: figures, never stereotypes."""
