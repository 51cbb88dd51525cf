"""What the bank knows as files for programs, described so that others find and trust them."""
