"""What stands once for several events, and completes them: the programme, the host, the publisher, the town."""
