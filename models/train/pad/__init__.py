"""Trains the network for presentation attack detection and proves its card's figures."""
