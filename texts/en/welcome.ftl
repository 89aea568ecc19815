welcome-heading = Welcome to the channel for { $village }
welcome-what = Here you gather what you have learnt about newcomers arriving, settling in and staying.
welcome-how = Tap **Answer**, or write *@{ $forum } answer*. One thought per line is enough.
welcome-sees = All of { $forum } sees the answers. The minutes show the village, not names. They are deleted after { $months } months.
welcome-hello = Hello { $name }. I gather the villages’ experience for { $forum }.
welcome-hello-unnamed = Hello. I gather the villages’ experience for { $forum }.
welcome-hello-sees = Only you see what you write here. All of { $forum } sees what you send as an answer.
welcome-hello-next = Write *answer* to begin, or *help*.
