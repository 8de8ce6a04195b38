"""What a marketer does about a flag: leave the passage out, keep it with a reason, or show that it is the customer's."""
