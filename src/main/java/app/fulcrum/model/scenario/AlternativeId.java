package app.fulcrum.model.scenario;

import java.util.regex.Pattern;

/**
 * What an alternative is known by within its scenario, whatever it is called and wherever it is named.
 *
 * @param value lower-case words and numbers joined by hyphens, such as {@code closed-api}; at most {@value #LONGEST} characters
 */
public record AlternativeId(String value) {

    /** Most characters. */
    public static final int LONGEST = 40;

    /** What it looks like, as a regular expression. */
    public static final String FORM = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws IllegalArgumentException if it is not of this form */
    public AlternativeId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an identifier: " + value);
        }
    }

    /** Whether a text is of this form. */
    public static boolean isOne(String value) {
        return value.length() <= LONGEST && PATTERN.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
