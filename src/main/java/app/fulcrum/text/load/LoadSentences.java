package app.fulcrum.text.load;

import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Carried;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says where a volume comes from that is not stated itself. */
public final class LoadSentences {

    private static final Messages MESSAGES = Messages.of("load");
    private static final double MILLISECONDS_PER_SECOND = 1_000;

    /** From here on a number of requests is whole. */
    private static final double MANY = 1_000;

    private LoadSentences() {}

    /** {@code from 2,000 users × 3 sessions × 8 requests}, or {@code from 50 requests at once at the peak, 12 s each}. */
    public static String from(List<Resolved> factors) {
        return from(
                factors.getFirst().key().input(),
                factors.stream()
                        .map(factor ->
                                figure(factor.key().input(), factor.value().orElseThrow()))
                        .toList());
    }

    private static String from(Input counted, List<String> figures) {
        return MESSAGES.get("from." + counted.id(), figures.toArray());
    }

    /** The same; absent where the volume is stated in tokens per day. */
    public static Optional<String> from(Scenario scenario) {
        return form(scenario)
                .map(form -> from(
                        form.inputs().getFirst(),
                        form.inputs().stream()
                                .map(input -> figure(input, scenario))
                                .toList()));
    }

    /** What is counted alone, where there is little room: {@code from 2,000 users}. */
    public static Optional<String> inShort(Scenario scenario) {
        return form(scenario)
                .map(form -> form.inputs().getFirst())
                .map(counted -> MESSAGES.get("short." + counted.id(), figure(counted, scenario)));
    }

    private static Optional<LoadForm> form(Scenario scenario) {
        return Optional.of(scenario.loadForm()).filter(form -> form != LoadForm.TOKENS);
    }

    /** {@code carries about 270 requests at once}, and of how many users. */
    public static String carried(Carried carried) {
        String requests = Figures.count(carried.requestsAtOnce());
        OptionalDouble users = carried.users();
        return users.isPresent()
                ? MESSAGES.get("carried.users", requests, Figures.tokens(users.getAsDouble()))
                : MESSAGES.get("carried", requests);
    }

    private static String figure(Input input, Scenario scenario) {
        return figure(input, scenario.assumptions().get(input).orElseThrow().value());
    }

    private static String figure(Input input, Range value) {
        String figure = Figures.range(value, number -> figure(number, input.unit()));
        return input == Input.SECONDS_PER_REQUEST ? figure : MESSAGES.get(plural(value) + input.id(), figure);
    }

    private static String plural(Range value) {
        return value.equals(Range.exactly(1)) ? "count.one." : "count.many.";
    }

    private static String figure(double value, Unit unit) {
        return switch (unit) {
            case SECONDS -> Figures.milliseconds(value * MILLISECONDS_PER_SECOND);
            case REQUESTS -> value < MANY ? Figures.plain(value) : Figures.count(value);
            default -> Figures.exact(value);
        };
    }
}
