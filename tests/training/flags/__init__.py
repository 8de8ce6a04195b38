"""The network behind the house judge: its corpus, its training, and what each way of learning reached."""
