package app.fulcrum.controller.sensitivity;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.sensitivity.Driver;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.SeekSentences;
import app.fulcrum.view.sensitivity.TieOffer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** What a number would have to be for both to cost the same, to be taken over. */
record TieWays(Found found) {

    private static final Messages MESSAGES = Messages.of("matters");

    /** @param row which of the bars */
    void offer(int row, Consumer<ScenarioEdit> edits, Node place) {
        if (found.bars().get(row).driver() instanceof Driver.OfNumber number) {
            Optional.ofNullable(found.ties().get(number.key()))
                    .ifPresent(sought -> sought.change().ifPresent(value -> offer(sought, value, edits, place)));
        }
    }

    private void offer(Sought sought, double value, Consumer<ScenarioEdit> edits, Node place) {
        Scenario scenario = found.snapshot().scenario();
        InputKey key = sought.key();
        SeekSentences sentences =
                new SeekSentences(MoneyFigures.of(scenario), new AlternativeNames(scenario.alternatives()));
        TieOffer.show(
                sentences.found(sought),
                MESSAGES.get(
                        "offer.take",
                        TornadoWords.quantities(found).of(value, key.input().unit())),
                () -> edits.accept(taking(scenario, key, value, sentences.source(sought.goal()))),
                place);
    }

    /** A number that was found, with where it comes from. */
    static ScenarioEdit taking(Scenario scenario, InputKey key, double value, String source) {
        return new SetAssumption(key, stated(scenario, key, value, source));
    }

    /** A number in place of the one that a scenario states; a note of it stays. */
    static Assumption stated(Scenario scenario, InputKey key, double value, String source) {
        Range range = Range.exactly(value);
        return scenario.assumption(key)
                .map(before -> before.withValue(range, source))
                .orElseGet(() -> new Assumption(range, source, ""));
    }
}
