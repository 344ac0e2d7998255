package app.fulcrum.storage.json;

/**
 * What the reader takes before it stops, so that no file can make it slow, deep or large.
 *
 * @param bytes size of a file
 * @param depth objects and lists inside one another
 * @param tokens names, values and brackets in all
 * @param textLength characters of a text
 * @param nameLength characters of a member's name
 * @param numberLength characters of a number
 * @param exponent power of ten a number may state, up or down
 * @param problems how many problems are named before the rest is only counted
 */
public record Limits(
        int bytes,
        int depth,
        int tokens,
        int textLength,
        int nameLength,
        int numberLength,
        int exponent,
        int problems) {

    public static final Limits SCENARIO = new Limits(4 << 20, 64, 200_000, 64 << 10, 256, 64, 30, 50);
}
