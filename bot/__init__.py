"""Their Rules: copy by the customer's rules, not by the marketer's taste."""
