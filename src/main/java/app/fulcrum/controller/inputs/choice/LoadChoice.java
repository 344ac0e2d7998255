package app.fulcrum.controller.inputs.choice;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.Map;

/** How the volume is stated. Another way starts at the volume of the one before, so that no result jumps. */
public final class LoadChoice {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final double SECONDS_PER_HOUR = 3_600;

    private LoadChoice() {}

    public static Choosable of() {
        return Choosable.of(
                "assumptions.workload",
                MESSAGES.get("choice.load"),
                ServingChoices.named(LoadForm.values(), "load.").toList(),
                scenario -> Question.id(scenario.loadForm()),
                (id, scenario) -> edit(ServingChoices.of(LoadForm.class, id).orElseThrow(), scenario));
    }

    private static StateLoad edit(LoadForm form, Scenario scenario) {
        if (form == scenario.loadForm()) {
            return StateLoad.of(scenario);
        }
        double tokens = scenario.tokensPerDay().base();
        String source = MESSAGES.get("load.before", Figures.tokens(tokens));
        double requests = tokens / (base(Input.INPUT_TOKENS, scenario) + base(Input.OUTPUT_TOKENS, scenario));
        return switch (form) {
            case TOKENS -> new StateLoad(form, Map.of(Input.TOKENS_PER_DAY, Assumption.of(tokens, source)));
            case USERS ->
                new StateLoad(
                        form,
                        Map.of(
                                Input.USERS, Assumption.of(Math.max(1, Math.rint(requests)), source),
                                Input.SESSIONS_PER_USER, Assumption.of(1, ""),
                                Input.REQUESTS_PER_SESSION, Assumption.of(1, "")));
            case REQUESTS_AT_ONCE ->
                new StateLoad(
                        form,
                        Map.of(
                                Input.REQUESTS_AT_ONCE,
                                Assumption.of(atOnce(requests, scenario), source),
                                Input.SECONDS_PER_REQUEST,
                                Assumption.of(1, "")));
        };
    }

    /** At the peak, if one took a second. */
    private static double atOnce(double requestsPerDay, Scenario scenario) {
        double seconds = base(Input.SERVICE_HOURS_PER_DAY, scenario) * SECONDS_PER_HOUR;
        double atOnce = requestsPerDay * base(Input.PEAK_TO_AVERAGE, scenario) / seconds;
        return Math.clamp(atOnce, Input.REQUESTS_AT_ONCE.minimum(), Input.REQUESTS_AT_ONCE.maximum());
    }

    private static double base(Input input, Scenario scenario) {
        return scenario.assumptions().base(input).orElseThrow();
    }
}
