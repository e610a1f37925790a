"""From a statement to a record: the past, the day it takes effect, and the employer that its surroundings tell."""
