package app.fulcrum.model.pricing;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.scenario.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What to know of a price that counts for a day long before anybody read it. */
public final class EarlierDayProblem {

    private static final List<Input> PRICES = List.of(Input.INPUT_PRICE, Input.OUTPUT_PRICE, Input.GPU_PRICE_PER_HOUR);

    private EarlierDayProblem() {}

    /** Absent where the price book says something of the scenario's day, and where the user's own prices count. */
    public static Optional<Problem> of(AlternativeResolution resolution) {
        LocalDate day = resolution.scenario().pricesOn();
        return PRICES.stream()
                .flatMap(price -> resolution.sourced(price).stream())
                .filter(value -> value.isReadLongAfter(day, resolution.book().ageLimits()))
                .findFirst()
                .map(value -> problem(value, day, resolution));
    }

    private static Problem problem(BookValue value, LocalDate day, AlternativeResolution resolution) {
        return Problem.of(
                ProblemCode.PRICE_READ_LATER,
                Place.member(resolution.alternative().id().value()),
                quoted(value.name()),
                new Day(day),
                new Day(value.provenance().source().asOf().orElseThrow()));
    }
}
