package app.fulcrum.model.contest;

import java.util.OptionalInt;

/**
 * The two alternatives that stand for buying by the token and for own GPUs where these are held against each other.
 *
 * @param api the place of the API; absent where none has a price
 * @param own the place of the own GPUs; absent likewise
 */
public record Sides(OptionalInt api, OptionalInt own) {}
