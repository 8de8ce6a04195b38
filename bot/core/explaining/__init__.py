"""What is answered to questions about a draft: from its stored versions, its flags and the evidence, and from nothing else."""
