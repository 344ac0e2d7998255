package app.fulcrum.view.inputs;

import java.util.Optional;

/**
 * Something published that can be taken over.
 *
 * @param title what it is
 * @param figure its number, in bold at the right
 * @param facts what to know about it; may be empty
 * @param url where it can be read; absent where only the site is known
 * @param take takes it over; absent where it cannot be
 */
public record Entry(String title, String figure, String facts, Optional<String> url, Optional<Take> take) {

    /**
     * A way to take something over.
     *
     * @param text says what will happen
     */
    public record Take(String text, Runnable action) {}
}
