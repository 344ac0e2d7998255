package app.fulcrum.model.scenario;

import app.fulcrum.model.traffic.GivenDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How the volume is stated. A scenario states it in one of these ways, never in two. */
public enum LoadForm {
    /** Tokens per day. */
    TOKENS(Input.TOKENS_PER_DAY),
    /** {@code users × sessions per user and day × requests per session}. */
    USERS(Input.USERS, Input.SESSIONS_PER_USER, Input.REQUESTS_PER_SESSION),
    /** Requests at once at the peak, and how long one takes. */
    REQUESTS_AT_ONCE(Input.REQUESTS_AT_ONCE, Input.SECONDS_PER_REQUEST);

    private static final double SECONDS_PER_HOUR = 3_600;
    private static final List<LoadForm> ALL = List.of(values());

    private final List<Input> inputs;

    LoadForm(Input... inputs) {
        this.inputs = List.of(inputs);
    }

    /** The numbers that state it, all of which it needs; what is counted comes first. */
    public List<Input> inputs() {
        return inputs;
    }

    /** The way an input belongs to; absent for one that states no volume. */
    public static Optional<LoadForm> of(Input input) {
        for (LoadForm form : ALL) {
            if (form.inputs.contains(input)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** The ways of which a number is stated, in order: one, in a sound scenario. */
    public static List<LoadForm> stated(Assumptions assumptions) {
        List<LoadForm> stated = new ArrayList<>(1);
        for (LoadForm form : ALL) {
            if (form.isStated(assumptions.base()::get)) {
                stated.add(form);
            }
        }
        return stated;
    }

    /**
     * The way the volume is stated: the first of which a number is; tokens per day where none is.
     *
     * @param number the number of an input; NaN where there is none
     */
    public static LoadForm of(ToDoubleFunction<Input> number) {
        for (LoadForm form : ALL) {
            if (form.isStated(number)) {
                return form;
            }
        }
        return TOKENS;
    }

    private boolean isStated(ToDoubleFunction<Input> number) {
        for (Input input : inputs) {
            if (!Double.isNaN(number.applyAsDouble(input))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The numbers that count where the load may be given hour by hour: peak and hours of service follow from it, all else is as
     * stated.
     *
     * @param stated the number of an input; NaN where there is none
     */
    public static ToDoubleFunction<Input> counting(Optional<GivenDay> day, ToDoubleFunction<Input> stated) {
        return day.isPresent() ? input -> number(input, day.get(), stated) : stated;
    }

    private static double number(Input input, GivenDay day, ToDoubleFunction<Input> stated) {
        return switch (input) {
            case PEAK_TO_AVERAGE ->
                day.profile(stated.applyAsDouble(Input.PEAK_WITHIN_HOUR)).peakToAverage();
            case SERVICE_HOURS_PER_DAY -> GivenDay.DAY;
            default -> stated.applyAsDouble(input);
        };
    }

    /** Whether more of an input that states the volume, or that it follows from, is less volume. */
    public static boolean isLowering(Input input) {
        return input == Input.SECONDS_PER_REQUEST || input == Input.PEAK_TO_AVERAGE || input == Input.PEAK_WITHIN_HOUR;
    }

    /** Whether the volume follows from an input, if that counts: one that states it, or one of the requests and their peak. */
    public boolean isSource(Input input) {
        return inputs.contains(input)
                || switch (this) {
                    case TOKENS -> false;
                    case USERS -> input == Input.INPUT_TOKENS || input == Input.OUTPUT_TOKENS;
                    case REQUESTS_AT_ONCE ->
                        input == Input.INPUT_TOKENS
                                || input == Input.OUTPUT_TOKENS
                                || input == Input.PEAK_TO_AVERAGE
                                || input == Input.PEAK_WITHIN_HOUR
                                || input == Input.SERVICE_HOURS_PER_DAY;
                };
    }

    /**
     * <i>T</i>: {@code R·(I + O)}, rounded half up, at least 1, with {@code R} from users or from
     * {@code n/(p·time)·serviceHours·3600}.
     *
     * @param number the number of an input; NaN where there is none
     * @return tokens per day; NaN where a number is missing
     */
    public double tokensPerDay(ToDoubleFunction<Input> number) {
        double requestsPerDay = switch (this) {
            case TOKENS -> Double.NaN;
            case USERS ->
                number.applyAsDouble(Input.USERS)
                        * number.applyAsDouble(Input.SESSIONS_PER_USER)
                        * number.applyAsDouble(Input.REQUESTS_PER_SESSION);
            case REQUESTS_AT_ONCE ->
                number.applyAsDouble(Input.REQUESTS_AT_ONCE)
                        / (number.applyAsDouble(Input.PEAK_TO_AVERAGE)
                                * number.applyAsDouble(Input.SECONDS_PER_REQUEST))
                        * (number.applyAsDouble(Input.SERVICE_HOURS_PER_DAY) * SECONDS_PER_HOUR);
        };
        double tokensPerRequest = number.applyAsDouble(Input.INPUT_TOKENS) + number.applyAsDouble(Input.OUTPUT_TOKENS);
        return this == TOKENS
                ? number.applyAsDouble(Input.TOKENS_PER_DAY)
                : Math.max(1, Math.floor(requestsPerDay * tokensPerRequest + 0.5));
    }
}
