package lat.cabildo.directory.table;

/** The text of one cell while it is read: whatever comes in, no more is kept than can be told to be too long. */
final class CellText {
    private final StringBuilder text = new StringBuilder();

    void append(char letter) {
        if (text.length() <= TableRow.LONGEST_CELL) {
            text.append(letter);
        }
    }

    void append(String more) {
        text.append(more, 0, Math.min(more.length(), TableRow.LONGEST_CELL + 1 - text.length()));
    }

    /** What was appended since the last time. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
