package app.fulcrum.text;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.unit.VisibleText;
import java.util.Collection;
import java.util.Optional;

/**
 * What the alternatives of a scenario are called. Those that still have the name they started with are spoken of in words
 * that fit the sentence, all others by the name the user gave them.
 */
public record AlternativeNames(Alternatives alternatives) {

    private static final Messages MESSAGES = Messages.of("decision");

    /** By itself: {@code Hosted open API}. */
    public String title(AlternativeId id) {
        return title(alternatives.get(id));
    }

    /** The same of the one at a place. */
    public String title(int place) {
        return title(alternatives.at(place));
    }

    /** As the scenario's file has it, the same in every language: {@code Hosted open API}. */
    public String inFiles(AlternativeId id) {
        return VisibleText.inSentence(alternatives.get(id).name());
    }

    private static String title(Alternative alternative) {
        return said("title.", alternative);
    }

    /** Within a sentence: {@code the hosted open API}. */
    public String within(AlternativeId id) {
        return within(alternatives.get(id));
    }

    /** The same of one that is at hand. */
    static String within(Alternative alternative) {
        return said("option.", alternative);
    }

    /** The same of the one at a place. */
    public String within(int place) {
        return within(alternatives.at(place));
    }

    /** The same, or that there is none: {@code no alternative}. */
    public String within(Optional<AlternativeId> id) {
        return id.map(this::within).orElseGet(() -> MESSAGES.get("nothing"));
    }

    /** Several of them: {@code the closed API and self-hosting}. */
    public String within(Collection<AlternativeId> ids) {
        return ids.stream()
                .map(this::within)
                .reduce((one, other) -> MESSAGES.get("and", one, other))
                .orElse("");
    }

    /** Where there is little room: {@code hosted open API}. */
    public String brief(AlternativeId id) {
        return said("name.", alternatives.get(id));
    }

    /** The same of the one at a place. */
    public String brief(int place) {
        return said("name.", alternatives.at(place));
    }

    /** As advice: {@code Use the hosted open API}. */
    public String use(AlternativeId id) {
        Alternative alternative = alternatives.get(id);
        return isStandard(alternative) ? said("use.", alternative) : MESSAGES.get("use.named", title(alternative));
    }

    /** Whether it is the only one of its kind, so that the kind says which is meant. */
    public boolean isOnlyOfItsKind(AlternativeId id) {
        return alternatives.ofKind(alternatives.get(id).kind()).count() == 1;
    }

    private static String said(String prefix, Alternative alternative) {
        return isStandard(alternative)
                ? MESSAGES.get(prefix + alternative.kind().name())
                : called(alternative);
    }

    /** By the name the user gave; one that only got a number behind the name it started with is called by that. */
    private static String called(Alternative alternative) {
        String name = alternative.name();
        String start = alternative.kind().standardName() + " ";
        boolean isNumbered =
                name.startsWith(start) && name.substring(start.length()).matches("\\d+");
        return isNumbered
                ? MESSAGES.get("title." + alternative.kind().name()) + " " + name.substring(start.length())
                : VisibleText.inSentence(name);
    }

    private static boolean isStandard(Alternative alternative) {
        return alternative.name().equals(alternative.kind().standardName());
    }
}
