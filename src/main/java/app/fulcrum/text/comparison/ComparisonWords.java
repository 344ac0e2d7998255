package app.fulcrum.text.comparison;

import app.fulcrum.model.comparison.Headline;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.text.Messages;

/**
 * What the rows of a comparison are called.
 *
 * @param names what the alternatives are called
 */
public record ComparisonWords(NamesAcross names) {

    private static final Messages MESSAGES = Messages.of("attribution");

    /** {@code Cost, self-hosted}. */
    public String name(Headline headline) {
        return MESSAGES.get(
                "headline." + headline.what().name(),
                headline.of().stream().map(names::brief).toArray());
    }

    /** {@code Engineers of the closed API}. */
    public String name(EditSubject subject) {
        String name = DifferenceWords.bareName(subject);
        return subject.alternative()
                .map(id -> MESSAGES.get("of", name, names.within(id)))
                .orElse(name);
    }
}
