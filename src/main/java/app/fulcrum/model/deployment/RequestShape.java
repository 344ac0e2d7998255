package app.fulcrum.model.deployment;

/**
 * The mean request of a load.
 *
 * <p>A cached prefix saves the work of reading it again, not the memory it lies in: prompt work counts
 * {@link #promptTokens()}, while the KV cache holds the whole input and new tokens attend to all of it. Tokens per
 * second count every input token, cached or not, because that is how they are billed.
 *
 * @param inputTokens <i>I</i>, at least 0
 * @param outputTokens <i>O</i>, at least 0; without output there are no steps, and what is said per step means nothing
 * @param cachedShare share of the input whose keys and values are already there when the request arrives, 0 to 1
 */
public record RequestShape(double inputTokens, double outputTokens, double cachedShare) {

    /** Tokens of prompt an engine takes into one step. */
    public static final double PROMPT_TOKENS_PER_STEP = 8_192;

    /** @throws IllegalArgumentException if a value is out of range */
    public RequestShape {
        if (!(inputTokens >= 0 && inputTokens < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("input tokens out of range: " + inputTokens);
        }
        if (!(outputTokens >= 0 && outputTokens < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("output tokens out of range: " + outputTokens);
        }
        if (!(cachedShare >= 0 && cachedShare <= 1)) {
            throw new IllegalArgumentException("cached share out of range: " + cachedShare);
        }
    }

    /** A request of which nothing is cached. */
    public static RequestShape of(double inputTokens, double outputTokens) {
        return new RequestShape(inputTokens, outputTokens, 0);
    }

    /** Input and output together. */
    public double totalTokens() {
        return inputTokens + outputTokens;
    }

    /** Total tokens that go with one output token: {@code 1 + I/O}. */
    public double totalPerOutputToken() {
        return 1 + inputTokens / outputTokens;
    }

    /** Input tokens the server has to read: {@code I·(1 − cached share)}. */
    public double promptTokens() {
        return inputTokens * (1 - cachedShare);
    }

    /** The context a running sequence has on average: {@code I + O/2}. */
    public double meanContext() {
        return inputTokens + outputTokens / 2;
    }

    /**
     * The context a prompt token attends to on average: what is cached, and half of what is read; {@code I/2} where
     * nothing is cached.
     */
    public double meanPromptContext() {
        return inputTokens - promptTokens() / 2;
    }

    /** Prompt tokens one running sequence adds to each step in steady state, where I of them come with O steps. */
    public double promptTokensPerStep() {
        return promptTokens() / outputTokens;
    }

    /** Steps that carry a prompt, per step and running sequence: {@code ceil(I/8192) / O}. */
    public double promptStepsPerStep() {
        return Math.ceil(promptTokens() / PROMPT_TOKENS_PER_STEP) / outputTokens;
    }

    /** The same prompt with a single token of output. */
    public RequestShape promptAlone() {
        return new RequestShape(inputTokens, 1, cachedShare);
    }
}
