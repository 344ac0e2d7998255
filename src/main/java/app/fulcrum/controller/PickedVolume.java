package app.fulcrum.controller;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.text.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** A volume that is picked on an axis. */
public final class PickedVolume {

    private static final Messages MESSAGES = Messages.of("chart");

    /** As many digits as axes print; a pixel stands for no more. */
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private PickedVolume() {}

    /** Makes it the volume of a scenario. */
    public static SetAssumption edit(double tokensPerDay, Scenario scenario) {
        double tokens = new BigDecimal(tokensPerDay).round(DIGITS).doubleValue();
        Range range = Range.exactly(
                Math.clamp(Math.rint(tokens), Input.TOKENS_PER_DAY.minimum(), Input.TOKENS_PER_DAY.maximum()));
        Optional<Assumption> before = scenario.assumptions().get(Input.TOKENS_PER_DAY);
        String source = MESSAGES.get("source.picked");
        return new SetAssumption(
                InputKey.shared(Input.TOKENS_PER_DAY),
                before.map(stated -> stated.withValue(range, source))
                        .orElseGet(() -> new Assumption(range, source, "")));
    }
}
