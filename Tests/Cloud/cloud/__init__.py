"""A cloud on loopback that behaves like AWS: ECS and ECR of our own, every other service from moto."""

ACCOUNT = "123456789012"
"""The account that owns everything here, as in moto."""
