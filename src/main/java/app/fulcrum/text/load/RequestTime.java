package app.fulcrum.text.load;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.Carried;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How long one request takes by the estimate for own GPUs, at their latency limits.
 *
 * @param alternative whose GPUs, by name
 * @param seconds to two digits: more are not known
 * @param source what it is an estimate of, in words
 */
public record RequestTime(String alternative, double seconds, String source) {

    private static final Messages MESSAGES = Messages.of("load");
    private static final MathContext TWO_DIGITS = new MathContext(2);

    /** On the first own GPUs that take part, run and are estimated; absent where there are none. */
    public static Optional<RequestTime> of(Projection projection) {
        AlternativeNames names = new AlternativeNames(projection.scenario().alternatives());
        return projection.results().stream()
                .filter(result -> result.participation() != Participation.LEFT_OUT)
                .flatMap(result -> of(result, names.title(result.id())).stream())
                .filter(time -> Input.SECONDS_PER_REQUEST.admits(time.seconds))
                .findFirst();
    }

    private static Optional<RequestTime> of(AlternativeResult result, String name) {
        return result.serving().flatMap(serving -> serving.carried().map(carried -> of(carried, serving, name)));
    }

    private static RequestTime of(Carried carried, Serving serving, String name) {
        return new RequestTime(
                name,
                new BigDecimal(carried.secondsPerRequest()).round(TWO_DIGITS).doubleValue(),
                MESSAGES.get(
                        "time.source",
                        name,
                        serving.modelName(),
                        serving.query().deployment().gpu().name(),
                        Figures.plain(serving.query().request().outputTokens())));
    }
}
