package app.fulcrum.model.projection;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;

/** Which inputs describe the terms of an API option. */
record ApiInputs(
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

    static final ApiInputs CLOSED = new ApiInputs(
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

    static final ApiInputs HOSTED = new ApiInputs(
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
}
