"""The model judge, over a real socket, against a server that is told what to say."""
