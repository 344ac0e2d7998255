package app.fulcrum.controller.alternative;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.text.SuggestedNames;
import java.util.regex.Pattern;

/** Lets a name that says what an alternative buys go on saying so. A name that somebody gave stays. */
public record NameFollower(PriceBook book) {

    /** What the alternatives are called after a change of what they buy. */
    public Alternatives follow(Alternatives before, Alternatives after) {
        Alternatives named = after;
        for (Alternative changed : after.inOrder()) {
            boolean follows = before.find(changed.id())
                    .map(Alternative::way)
                    .filter(way -> !way.equals(changed.way()) && isAfter(changed.name(), way))
                    .isPresent();
            if (follows && !isAfter(changed.name(), changed.way())) {
                String name = AlternativeEdits.freeName(SuggestedNames.of(changed.way(), book), named);
                named = named.with(changed.withName(name));
            }
        }
        return named;
    }

    /** Whether it is called after what it buys, with a number behind it or without. */
    private boolean isAfter(String name, Way way) {
        String suggested = SuggestedNames.of(way, book);
        return name.equals(suggested) || name.matches(Pattern.quote(suggested) + " [0-9]");
    }
}
