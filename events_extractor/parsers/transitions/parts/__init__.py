"""What statements of moves are made of: people, posts, boards, careers, the verbs of change,
and the clause that holds them.
"""
