"""Elastic Container Service: clusters, definitions, and services that really roll out."""
