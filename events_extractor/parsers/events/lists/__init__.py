"""Events that stand as entries of lists, tables, calendars and schedules, told by where their moment stands."""
