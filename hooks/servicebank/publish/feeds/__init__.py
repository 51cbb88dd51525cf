"""What has come and changed, and what is to be reviewed, for programs that follow it."""
