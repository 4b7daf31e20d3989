package lat.cabildo.directory.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Turns what the cells of a workbook hold into what they show. */
record CellValues(SharedStrings strings, DateStyles styles, boolean from1904) {
    /** Days up to 9999-12-31. */
    private static final int LAST_DAY = 2_958_465;

    private static final int LONGEST_NUMBER = 40;

    /**
     * @param type of the cell, as its attribute {@code t} has it
     * @param style number of its style
     * @param value as it is stored
     */
    String shown(String type, String style, String value) {
        return switch (type) {
            case "s" -> strings.at(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> "";
            case "", "n" -> number(style, value);
            default -> value;
        };
    }

    private String number(String style, String value) {
        if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            if (styles.shows(style) && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
                return day(number.intValue());
            }
            boolean written = Math.abs(number.scale()) <= LONGEST_NUMBER;
            return written ? rounded(number).toPlainString() : value;
        } catch (NumberFormatException text) {
            return value;
        }
    }

    /** What was typed as 0.1 is stored with all the digits that the machine's fractions leave. */
    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal rounded = new BigDecimal(Double.toString(number.doubleValue())).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Spreadsheets hold 1900 for a leap year, so days are counted from 1899-12-30. */
    private String day(int days) {
        LocalDate start = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return start.plusDays(days).toString();
    }

    /** The whole number that a text is, or something else if it is none. */
    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException no) {
            return otherwise;
        }
    }
}
