"""What a run of words says takes place, and who holds it where:
the forms of statements, without asking how they are dated.
"""
