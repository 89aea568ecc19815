"""The film project: milestones, videos and who agreed to be in them, money, and the committee's brief."""
