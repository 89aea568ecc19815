# What kind of line a source stands behind, in the sheet of sources.
sources-cell = Count
sources-several = Several say
sources-single = Only one village says
sources-other = Other
sources-horizon = Time horizon
sources-wish = Wish in the action plan
sources-split = Divided opinions
sources-new = New
sources-gone = No longer mentioned
sources-still = Still there
sources-before = Last time: { $said }
sources-action = Action { $number }
sources-none = Without a number
