package app.fulcrum.session;

import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A document in which nothing has been decided yet: every assumption is the price book's default. */
public final class BlankDocument {

    private BlankDocument() {}

    /**
     * @param name what to call it
     * @param like whose offers, model and hardware it takes over, since some must be chosen
     */
    public static Document of(PriceBook book, String name, Scenario like) {
        Map<Input, Assumption> values = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            if (input.presence() == Presence.REQUIRED) {
                book.defaultValue(input.path())
                        .map(BlankDocument::assumption)
                        .ifPresent(assumption -> values.put(input, assumption));
            }
        }
        Scenario blank = new Scenario(
                name,
                "",
                book.asOf(),
                like.choices(),
                Assumptions.of(values),
                Situation.UNKNOWN,
                new ScorecardSettings(like.scorecard().weights(), Map.of()),
                Optional.empty());
        return Document.of(blank, PriceBookStamp.of(book));
    }

    private static Assumption assumption(DefaultValue value) {
        return new Assumption(value.value(), value.provenance().source().title(), "");
    }
}
