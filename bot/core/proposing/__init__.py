"""What somebody who comments on a draft wants changed in it, and the copy with that change."""
