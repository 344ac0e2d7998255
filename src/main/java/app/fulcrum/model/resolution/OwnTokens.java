package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.Input;

/**
 * What one request of the workload is to an alternative. Texts have other numbers of tokens in other tokenizers, answers are
 * longer or shorter, and some take several attempts. All of it is 1 where nobody says otherwise.
 *
 * @param perInputToken <i>τ<sub>in</sub></i>, tokens of its own for one input token of the workload
 * @param perOutputToken <i>τ<sub>out</sub></i>, the same of output
 * @param perRequest <i>ρ</i>, requests it takes for one of the workload
 */
public record OwnTokens(double perInputToken, double perOutputToken, double perRequest) {

    public static OwnTokens of(Values values) {
        return new OwnTokens(
                values.getOrElse(Input.INPUT_TOKEN_FACTOR, 1),
                values.getOrElse(Input.OUTPUT_TOKEN_FACTOR, 1),
                values.getOrElse(Input.REQUEST_FACTOR, 1));
    }

    /**
     * <i>f = T<sub>a</sub>/T</i>: {@code ρ·(I·τ_in + O·τ_out)/(I + O)}, tokens of its own for one token of the workload.
     *
     * @param input mean input of a request of the workload
     * @param output its mean output
     */
    public double perToken(double input, double output) {
        return perRequest * (input * perInputToken + output * perOutputToken) / (input + output);
    }
}
