"""What somebody most likely meant."""
