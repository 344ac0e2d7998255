package app.fulcrum.text.sensitivity;

import app.fulcrum.model.chance.Uncertain;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.simulation.Estimate;
import app.fulcrum.model.simulation.InformationValue;
import app.fulcrum.model.simulation.Simulation;
import app.fulcrum.model.simulation.Simulation.Knowledge;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How sure results are and what it is worth to know more, in words.
 *
 * @param money what amounts are said in
 * @param names what the alternatives are called
 */
public record SimulationSentences(MoneyFigures money, AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("simulation");

    /** A smaller error of a share is not said. */
    private static final double SMALLEST_ERROR = 0.0005;

    /** Errors are said in tenths of a percent, rounded up. */
    private static final double ERROR_STEPS = 1000;

    /** What is uncertain, and whose it is. */
    public String name(Uncertain uncertain) {
        return switch (uncertain) {
            case Uncertain.Amount number -> new SensitivitySentences(names).name(number.key());
            case Uncertain.Speed speed -> MESSAGES.get("speed", names.brief(speed.alternative()));
        };
    }

    /** What to do about it: {@code Ask for a firm price}. */
    public String toFindOut(Uncertain uncertain) {
        return switch (uncertain) {
            case Uncertain.Speed _ -> MESSAGES.get("find.speed");
            case Uncertain.Amount number -> MESSAGES.get(way(number.key()));
        };
    }

    private static String way(InputKey key) {
        if (key.input().isPrice()) {
            return "find.price";
        }
        return switch (key.input().unit()) {
            case TOKENS_PER_DAY, TOKENS, TOKENS_PER_REQUEST, REQUESTS_PER_DAY -> "find.load";
            case FULL_TIME_EQUIVALENTS -> "find.people";
            default -> "find.other";
        };
    }

    /** What is known of it now: {@code Tokens per day: 190M–240M}. */
    public String known(Uncertain uncertain) {
        return switch (uncertain) {
            case Uncertain.Speed speed -> MESSAGES.get("known.speed", names.title(speed.alternative()));
            case Uncertain.Amount number ->
                MESSAGES.get(
                        "known",
                        name(uncertain),
                        new Quantities(money)
                                .range(number.range(), number.key().input().unit()));
        };
    }

    /** All in some sentences: how sure it is who is cheapest, and what it is worth to know more. */
    public String summary(Simulation simulation, Optional<AlternativeId> recommended) {
        return Stream.concat(
                        Stream.of(sure(simulation, recommended)),
                        simulation.knowledge().stream().map(this::worth))
                .collect(Collectors.joining(" "));
    }

    private String sure(Simulation simulation, Optional<AlternativeId> recommended) {
        String samples = Figures.exact((double) simulation.draws().samples());
        return recommended
                .map(id -> MESSAGES.get(
                        "cheapest", names.title(id), share(simulation.of(id).cheapest()), samples))
                .orElseGet(() -> MESSAGES.get("none", samples));
    }

    /** {@code 83 % ± 0.3 %}, or without the error where it would be read as none. */
    public String share(Estimate estimate) {
        String value = Figures.share(estimate.value());
        double error = estimate.standardError().orElse(0);
        return error < SMALLEST_ERROR
                ? value
                : MESSAGES.get("error", value, Figures.share(Math.ceil(error * ERROR_STEPS) / ERROR_STEPS));
    }

    /** What it would be worth to know more. */
    public String worth(Knowledge knowledge) {
        double all = knowledge.usdPerMonth().value();
        Optional<InformationValue> first = knowledge.byWorth().stream()
                .filter(value -> value.usdPerMonth().value() > 0)
                .findFirst();
        if (all <= 0 || first.isEmpty()) {
            return MESSAGES.get(all <= 0 ? "worth.nothing" : "worth.all", money.amount(all));
        }
        return MESSAGES.get(
                "worth",
                name(first.get().of()),
                money.amount(first.get().usdPerMonth().value()),
                Figures.share(first.get().shareOfAll()));
    }
}
