"""What events are made of, whichever grammar reads them:
days and hours, hosts, titles, places, who speaks, and the record of these.
"""
