package app.fulcrum.controller.inputs.choice;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.Map;

/** States the volume of a scenario in another way: the same volume, so that no result jumps. */
record Restatement(Scenario scenario) {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final double SECONDS_PER_HOUR = 3_600;

    StateLoad byTokens() {
        return new StateLoad(LoadForm.TOKENS, Map.of(Input.TOKENS_PER_DAY, Assumption.of(tokens(), source())));
    }

    /** By users who ask once a day. */
    StateLoad byUsers() {
        return new StateLoad(
                LoadForm.USERS,
                Map.of(
                        Input.USERS, Assumption.of(Math.max(1, Math.rint(requests())), source()),
                        Input.SESSIONS_PER_USER, Assumption.of(1, ""),
                        Input.REQUESTS_PER_SESSION, Assumption.of(1, "")));
    }

    /** @param seconds how long one request takes */
    StateLoad byRequestsAtOnce(Assumption seconds) {
        double average = requests() * seconds.value().base() / (base(Input.SERVICE_HOURS_PER_DAY) * SECONDS_PER_HOUR);
        double atPeak = Math.clamp(
                average * base(Input.PEAK_TO_AVERAGE),
                Input.REQUESTS_AT_ONCE.minimum(),
                Input.REQUESTS_AT_ONCE.maximum());
        return new StateLoad(
                LoadForm.REQUESTS_AT_ONCE,
                Map.of(Input.REQUESTS_AT_ONCE, Assumption.of(atPeak, source()), Input.SECONDS_PER_REQUEST, seconds));
    }

    private double tokens() {
        return scenario.tokensPerDay().base();
    }

    /** A day. */
    private double requests() {
        return tokens() / (base(Input.INPUT_TOKENS) + base(Input.OUTPUT_TOKENS));
    }

    private String source() {
        return MESSAGES.get("load.before", Figures.tokens(tokens()));
    }

    private double base(Input input) {
        return scenario.base(input).orElseThrow();
    }
}
