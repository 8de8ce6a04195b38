"""What people see in Slack. Views draw what they are given: no session, no clock, no decision."""
