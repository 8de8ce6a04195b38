"""Who buys alike: the port `Clusters`, filled with scikit-learn."""
