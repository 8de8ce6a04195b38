"""How well found flags meet labelled ones, in which kinds of passage, and how much of that is chance."""
