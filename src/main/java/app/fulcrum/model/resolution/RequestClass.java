package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.Input;

/**
 * Requests of about one length. Where some are much longer than the others, a price that depends on the length of a request
 * counts for each class by itself.
 *
 * @param share part of all requests, more than 0 and at most 1
 * @param inputTokens mean input, in tokens of the workload
 */
public record RequestClass(double share, double inputTokens) {

    /** Whether a share of the requests is long, and it is said how long. */
    public static boolean isDivided(Values values) {
        return values.getOrElse(Input.LONG_REQUEST_SHARE, 0) > 0 && values.has(Input.LONG_INPUT_TOKENS);
    }

    /** Those that are long; all where none is longer than the others. */
    public static RequestClass longest(Values values) {
        return isDivided(values)
                ? new RequestClass(values.get(Input.LONG_REQUEST_SHARE), values.get(Input.LONG_INPUT_TOKENS))
                : new RequestClass(1, values.get(Input.INPUT_TOKENS));
    }

    /** {@code (I − q·I_L)/(1 − q)}: what is left to the others of the mean; all where none is longer. */
    public static RequestClass others(Values values) {
        double mean = values.get(Input.INPUT_TOKENS);
        if (!isDivided(values)) {
            return new RequestClass(1, mean);
        }
        RequestClass longer = longest(values);
        double left = mean - longer.share * longer.inputTokens;
        // A scenario in which less than nothing is left is refused; rounding may still leave it.
        return new RequestClass(1 - longer.share, Math.max(0, left) / (1 - longer.share));
    }
}
