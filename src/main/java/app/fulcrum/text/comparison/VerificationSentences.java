package app.fulcrum.text.comparison;

import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.comparison.ScenarioComparison.Moved;
import app.fulcrum.model.comparison.Verification;
import app.fulcrum.model.comparison.Verification.Result;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.MoneyFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether stated figures still hold, in words. */
public final class VerificationSentences {

    private static final Messages MESSAGES = Messages.of("verification");

    private final Verification verification;
    private final AttributionSentences why;

    public VerificationSentences(Verification verification) {
        this.verification = verification;
        this.why = AttributionSentences.between(
                verification.since().one(), verification.since().other(), MoneyFigures.USD);
    }

    /** What effects of causes are called. */
    public AttributionSentences causes() {
        return why;
    }

    /**
     * The same where a file states nothing.
     *
     * @param edited the price book its scenario was last edited with
     * @param now the price book in use
     * @param isSame whether these are one
     */
    public static String nothingStated(LocalDate edited, LocalDate now, boolean isSame) {
        return isSame ? MESSAGES.get("none.same", now) : MESSAGES.get("none.other", edited, now);
    }

    /** The outcome in one or two sentences. */
    public String outcome() {
        List<String> sentences = new ArrayList<>();
        sentences.add(verification.isSame() ? same() : moved());
        String recommended = why.reading(verification.since());
        if (!recommended.isEmpty()) {
            sentences.add(recommended);
        }
        return String.join(" ", sentences);
    }

    private boolean isSameBook() {
        return verification.stated().isSameBook(verification.now());
    }

    private boolean isSameProgram() {
        return verification.stated().program().equals(verification.now().program());
    }

    private String same() {
        int all = verification.results().size();
        LocalDate now = verification.now().bookAsOf();
        return isSameBook()
                ? MESSAGES.get("same.book", all, now)
                : MESSAGES.get("same.other", all, now, verification.stated().bookAsOf());
    }

    private String moved() {
        int moved = verification.moved().size();
        int all = verification.results().size();
        return isSameBook()
                ? verification.isReproduced()
                        ? MESSAGES.get(
                                "moved.time", moved, all, verification.stated().on())
                        : isSameProgram()
                                ? MESSAGES.get("moved.altered", moved, all)
                                : MESSAGES.get(
                                        "moved.program",
                                        moved,
                                        all,
                                        verification.stated().program(),
                                        verification.now().program())
                : MESSAGES.get(
                        verification.isReproduced() ? "moved.book" : "moved.book.rest",
                        moved,
                        all,
                        verification.stated().bookAsOf(),
                        verification.now().bookAsOf());
    }

    /** Why a result is not what was stated. */
    public String why(Result result) {
        List<String> sentences = new ArrayList<>();
        result.why().map(why::why).ifPresent(sentences::add);
        result.rest()
                .map(rest -> MESSAGES.get(sentences.isEmpty() ? "rest.alone" : "rest", why.change(rest, unit(result))))
                .ifPresent(sentences::add);
        return sentences.isEmpty() ? MESSAGES.get("rest.unknown") : String.join(" ", sentences);
    }

    private static Unit unit(Result result) {
        return result.why()
                .map(Moved::headline)
                .map(headline -> headline.what())
                .or(() -> What.named(result.name()))
                .map(What::unit)
                .orElse(Unit.COUNT);
    }
}
