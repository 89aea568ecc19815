error-bad-rule = «{ $typed }» kan jeg ikke læse som en regel. Skriv fx «erfa serie den anden tirsdag hver måned 17.00-18.30 ERFA».
error-no-such-series = Serien findes ikke mere.
error-too-many-series = Der kører allerede { $limit } serier. Stop en, før du laver en ny.
