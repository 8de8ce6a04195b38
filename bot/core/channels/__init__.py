"""The channels a customer is reached by, one file each, with the limits a drafter keeps."""
