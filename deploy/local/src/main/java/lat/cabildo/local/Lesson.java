package lat.cabildo.local;

/**
 * Something to try, with a command that can be pasted into a shell.
 *
 * @param title what it shows
 * @param command for a POSIX shell, after the variables have been sourced
 */
record Lesson(int number, String title, String command) {}
