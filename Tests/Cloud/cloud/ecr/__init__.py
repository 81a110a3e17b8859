"""Elastic Container Registry: repositories, images with true digests, pages."""
