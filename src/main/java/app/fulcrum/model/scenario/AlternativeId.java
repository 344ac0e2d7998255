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

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if it is not of this form */
    public AlternativeId {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an identifier: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
