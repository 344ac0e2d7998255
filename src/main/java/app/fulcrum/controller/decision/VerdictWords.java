package app.fulcrum.controller.decision;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.calendar.VerdictCalendar;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.text.AdviceSentences;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CalendarSentences;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.verdict.VerdictSentences;
import app.fulcrum.view.decision.VerdictState.Advised;
import app.fulcrum.view.decision.VerdictState.Content;
import app.fulcrum.view.decision.VerdictState.Doubted;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdict of a projection in words. */
public final class VerdictWords {

    private static final Messages MESSAGES = Messages.of("decision");

    private final Projection projection;
    private final Decision decision;
    private final MoneyFigures money;
    private final AlternativeNames names;

    public VerdictWords(Projection projection) {
        this.projection = projection;
        this.decision = projection.decision();
        this.money = MoneyFigures.of(projection.scenario());
        this.names = new AlternativeNames(projection.scenario().alternatives());
    }

    /** All of it. */
    public Content content() {
        AdviceSentences advice = new AdviceSentences(money, names);
        VerdictSentences sentences = new VerdictSentences(projection, money);
        return new Content(
                sentences.headline(),
                Stream.concat(sentences.standfirst().stream(), calendar().stream())
                        .collect(Collectors.joining(" ")),
                AdviceSentences.level(decision.confidence()),
                decision.confidence().doubts().stream()
                        .map(doubt -> new Doubted(
                                advice.doubt(doubt), doubt.settledBy().map(this::wayTo)))
                        .toList(),
                advice());
    }

    private String wayTo(InputKey key) {
        String name = InputNames.name(key.input());
        return key.alternative()
                .map(id -> MESSAGES.get("view.doubts.go.of", name, names.title(id)))
                .orElseGet(() -> MESSAGES.get("view.doubts.go", name));
    }

    private List<String> calendar() {
        return new CalendarSentences(money, names)
                .lines(VerdictCalendar.of(
                        projection.scenario(), projection.resolution().book(), projection.today()));
    }

    private List<Advised> advice() {
        AdviceSentences sentences = new AdviceSentences(money, names);
        return decision.advice().stream()
                .map(advice ->
                        new Advised(advice.code().isDo(), AdviceSentences.advice(advice), sentences.because(advice)))
                .toList();
    }
}
