"""Announcements of one event: by labels in any letter, or as documents that announce it and nothing else."""
