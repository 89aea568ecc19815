"""What is missing, what fails without it, and who can give it: judged here from what others found out."""
