package app.fulcrum.text.picture;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.model.verdict.Doubt;
import app.fulcrum.text.AdviceSentences;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a picture says beside its chart, which shows costs but prints none.
 *
 * @param money how amounts are printed
 */
public record PictureSentences(Projection projection, MoneyFigures money) {

    private static final Messages MESSAGES = Messages.of("picture");

    /** What every alternative that can serve the volume asked about costs there; empty where none does. */
    public String costs() {
        String all = projection.results().stream()
                .filter(result -> result.participation() != Participation.LEFT_OUT)
                .flatMap(this::cost)
                .collect(Collectors.joining(SmallPrint.BETWEEN));
        return all.isEmpty() ? "" : MESSAGES.get("costs", Figures.tokens((double) projection.tokensPerDay()), all);
    }

    private Stream<String> cost(AlternativeResult result) {
        return result.served().stream()
                .map(cost -> MESSAGES.get(
                        "cost",
                        names().title(result.id()),
                        money.amount(cost.usdPerMonth().base())));
    }

    /** What is wrong with the dates of prices, a sentence each. */
    public List<String> ages() {
        AdviceSentences sentences = new AdviceSentences(money, names());
        return projection.decision().confidence().doubts().stream()
                .filter(PictureSentences::isOfDates)
                .map(sentences::doubt)
                .toList();
    }

    private static boolean isOfDates(Doubt doubt) {
        return doubt instanceof Doubt.AgingPrices
                || doubt instanceof Doubt.ExpiredPrices
                || doubt instanceof Doubt.UndatedPrices
                || doubt instanceof Doubt.PricesDatedAhead
                || doubt instanceof Doubt.PricesOfAnotherDay;
    }

    /** Who made it and what readers should know, a line each; nothing where it is not said. */
    public static List<String> said(String author, String note) {
        return Stream.of(line("author", author), line("note", note))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> line(String key, String what) {
        return what.isEmpty()
                ? Stream.empty()
                : Stream.of(MESSAGES.get(
                        key,
                        VisibleText.inSentence(String.join(" ", what.lines().toList()))));
    }

    private AlternativeNames names() {
        return new AlternativeNames(projection.scenario().alternatives());
    }
}
