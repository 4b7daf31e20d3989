package lat.cabildo.agreements.agreement;

/** How a source meant its number; written as its sign. */
public enum Qualifier {
    EXACTLY("="),
    AT_LEAST("≥"),
    MORE_THAN(">"),
    AT_MOST("≤"),
    ABOUT("≈");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    @Override
    public String toString() {
        return sign;
    }
}
