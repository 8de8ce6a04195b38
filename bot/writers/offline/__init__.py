"""Copy without a model: composed from the brief's facts, in the manner that the audience's evidence asks for."""
