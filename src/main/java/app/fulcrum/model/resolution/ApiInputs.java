package app.fulcrum.model.resolution;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;

/** Which inputs describe the terms of an API option. */
public record ApiInputs(
        Option option,
        Input inputPrice,
        Input cacheReadPrice,
        Input cacheWritePrice,
        Input outputPrice,
        Input batchDiscount,
        Input negotiatedDiscount,
        Input fees,
        Input setup,
        Input engineers) {

    public static final ApiInputs CLOSED = new ApiInputs(
            Option.CLOSED_API,
            Input.CLOSED_INPUT_PRICE,
            Input.CLOSED_CACHE_READ_PRICE,
            Input.CLOSED_CACHE_WRITE_PRICE,
            Input.CLOSED_OUTPUT_PRICE,
            Input.CLOSED_BATCH_DISCOUNT,
            Input.CLOSED_NEGOTIATED_DISCOUNT,
            Input.CLOSED_FEES,
            Input.CLOSED_SETUP,
            Input.CLOSED_ENGINEERS);

    public static final ApiInputs HOSTED = new ApiInputs(
            Option.HOSTED_OPEN_API,
            Input.HOSTED_INPUT_PRICE,
            Input.HOSTED_CACHE_READ_PRICE,
            Input.HOSTED_CACHE_WRITE_PRICE,
            Input.HOSTED_OUTPUT_PRICE,
            Input.HOSTED_BATCH_DISCOUNT,
            Input.HOSTED_NEGOTIATED_DISCOUNT,
            Input.HOSTED_FEES,
            Input.HOSTED_SETUP,
            Input.HOSTED_ENGINEERS);

    /** Those of an API option. */
    public static ApiInputs of(Option option) {
        return switch (option) {
            case CLOSED_API -> CLOSED;
            case HOSTED_OPEN_API -> HOSTED;
            case SELF_HOSTED -> throw new IllegalArgumentException("no API: " + option);
        };
    }

    /** Which input holds the price of a kind of token; reasoning is billed as output. */
    public Input price(LineKind kind) {
        return switch (kind) {
            case INPUT_TOKENS -> inputPrice;
            case CACHE_READS -> cacheReadPrice;
            case CACHE_WRITES -> cacheWritePrice;
            case OUTPUT_TOKENS, REASONING_TOKENS -> outputPrice;
            default -> throw new IllegalArgumentException("no kind of token: " + kind);
        };
    }
}
