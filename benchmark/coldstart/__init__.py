"""Measures the time from exec to the first verdict of the Lambda function, stage by stage."""
