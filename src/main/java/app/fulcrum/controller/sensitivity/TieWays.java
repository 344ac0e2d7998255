package app.fulcrum.controller.sensitivity;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.sensitivity.Driver;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.sensitivity.SeekSentences;
import app.fulcrum.view.sensitivity.TieOffer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** What a number would have to be for both to cost the same, to be taken over. */
record TieWays(Found found) {

    private static final Messages MESSAGES = Messages.of("matters");

    void offer(Driver driver, Consumer<ScenarioEdit> edits, Node place) {
        if (driver instanceof Driver.OfNumber number) {
            Optional.ofNullable(found.ties().get(number.key()))
                    .ifPresent(sought ->
                            TornadoWords.value(sought).ifPresent(value -> offer(sought, value, edits, place)));
        }
    }

    private void offer(Sought sought, double value, Consumer<ScenarioEdit> edits, Node place) {
        InputKey key = sought.key();
        TieOffer.show(
                new SeekSentences(TornadoWords.quantities(found).money(), names()).found(sought),
                MESSAGES.get(
                        "offer.take",
                        TornadoWords.quantities(found).of(value, key.input().unit())),
                () -> edits.accept(new SetAssumption(key, stated(key, value))),
                place);
    }

    private AlternativeNames names() {
        return new AlternativeNames(scenario().alternatives());
    }

    private Scenario scenario() {
        return found.snapshot().scenario();
    }

    private Assumption stated(InputKey key, double value) {
        return stated(scenario(), key, value, source());
    }

    private String source() {
        return found.tornado().measure() instanceof Measure.Saving(var of, var against)
                ? MESSAGES.get("offer.source", names().title(of), names().title(against))
                : "";
    }

    /** A number in place of the one that a scenario states; a note of it stays. */
    static Assumption stated(Scenario scenario, InputKey key, double value, String source) {
        Range range = Range.exactly(value);
        return scenario.assumption(key)
                .map(before -> before.withValue(range, source))
                .orElseGet(() -> new Assumption(range, source, ""));
    }
}
