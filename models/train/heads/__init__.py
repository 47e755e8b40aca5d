"""Trains the heads for mask, eyewear and occlusion on the recogniser's inner tensor."""
