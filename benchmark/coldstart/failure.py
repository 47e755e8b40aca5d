class BenchmarkFailure(Exception):
    """Ends the benchmark with a sentence for its user."""
