package app.fulcrum.controller.sensitivity;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.Reached;
import app.fulcrum.model.seek.Solution;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.Quantities;
import app.fulcrum.text.sensitivity.SeekSentences;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.sensitivity.MattersState.Named;
import app.fulcrum.view.sensitivity.SeekState.Answer;
import app.fulcrum.view.sensitivity.SeekState.Question;
import app.fulcrum.view.sensitivity.SeekState.Value;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is looked for by moving a number of a scenario, and what was found, in words. */
record SeekWords(Scenario scenario, InputKey key) {

    private static final Messages MESSAGES = Messages.of("matters");

    SeekSentences sentences() {
        return new SeekSentences(MoneyFigures.of(scenario), names());
    }

    private AlternativeNames names() {
        return new AlternativeNames(scenario.alternatives());
    }

    static String kind(Wish.Kind kind) {
        return MESSAGES.get("seek.kind." + kind.name());
    }

    Question question(Wish wish, Optional<NumberState> amount) {
        boolean isOfTwo = wish.kind().isOfTwo();
        return new Question(
                kind(wish.kind()),
                named(wish.of()),
                isOfTwo ? MESSAGES.get("seek.joint." + wish.kind().name()) : "",
                isOfTwo ? Optional.of(named(wish.against())) : Optional.empty(),
                amount);
    }

    private Named named(AlternativeId id) {
        Alternatives all = scenario.alternatives();
        return new Named(Look.of(all, all.placeOf(id)), names().title(id));
    }

    Answer answer(Searched searched) {
        return switch (searched) {
            case Searched.Values(Sought sought) -> new Answer(true, remark(sought), values(sought));
            case Searched.Nothing(var because) -> new Answer(true, sentences().unused(key, because), List.of());
            case Searched.Apart _ ->
                new Answer(true, MESSAGES.get("seek.apart", sentences().input(key)), List.of());
            case Searched.Refused _ -> new Answer(true, MESSAGES.get("seek.refused"), List.of());
        };
    }

    private String remark(Sought sought) {
        if (sought.solutions().isEmpty()) {
            return sentences().found(sought);
        }
        return sought.isComplete() ? "" : MESSAGES.get("seek.incomplete");
    }

    /** What the number may be set to, in the order of {@link #values(Sought)}. */
    static List<Double> typed(Sought sought) {
        double present = sought.present().orElse(sought.from());
        return sought.solutions().isEmpty()
                ? sought.closest().map(Reached::value).stream().toList()
                : sought.solutions().stream()
                        .map(solution -> solution.nearestTo(present))
                        .toList();
    }

    private List<Value> values(Sought sought) {
        List<Double> typed = typed(sought);
        List<String> words = sought.solutions().isEmpty()
                ? typed.stream()
                        .map(value -> MESSAGES.get("seek.closest", quantity(value)))
                        .toList()
                : sentences().each(sought);
        Optional<Solution> nearest = sought.nearest();
        return IntStream.range(0, typed.size())
                .mapToObj(place -> new Value(
                        words.get(place),
                        MESSAGES.get("seek.take.of", quantity(typed.get(place))),
                        nearest.isEmpty()
                                || nearest.get().equals(sought.solutions().get(place))))
                .toList();
    }

    private String quantity(double value) {
        return new Quantities(MoneyFigures.of(scenario)).of(value, key.input().unit());
    }
}
