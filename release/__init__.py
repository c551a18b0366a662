"""What a release needs besides a build."""
