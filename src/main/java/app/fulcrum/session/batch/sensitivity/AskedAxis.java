package app.fulcrum.session.batch.sensitivity;

import static app.fulcrum.model.problem.ProblemFact.counted;
import static app.fulcrum.model.problem.ProblemFact.digits;
import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.TableAxis;
import java.util.List;

/**
 * A side of a table as it is asked for.
 *
 * @param place where it is asked for
 * @param path the number's, as {@code --set} takes it
 * @param values of the number, in any order
 * @param areSteps whether they are spaced between two ends: of a whole number they are rounded then
 */
public record AskedAxis(String place, String path, List<Double> values, boolean areSteps) {

    public AskedAxis {
        values = List.copyOf(values);
    }

    /** Refused if a scenario has no such number, or it may not be one of the values. */
    Outcome<TableAxis> of(Scenario scenario) {
        return new AskedInput(place, path).of(scenario).flatMap(this::of);
    }

    private Outcome<TableAxis> of(InputKey key) {
        List<Double> taken = areSteps ? TableAxis.distinct(key.input(), values) : TableAxis.ascending(values);
        return taken.stream()
                .filter(value -> !key.input().admits(value))
                .findFirst()
                .map(value -> Outcome.<TableAxis>refused(refusal(key.input(), value)))
                .orElseGet(() -> Outcome.of(new TableAxis(key, taken)));
    }

    private Problem refusal(Input input, double value) {
        boolean isInside = input.minimum() <= value && value <= input.maximum();
        return isInside
                ? Problem.of(ProblemCode.NOT_WHOLE, Place.member(place), digits(String.valueOf(value)))
                : Problem.of(
                        ProblemCode.OUT_OF_RANGE,
                        Place.member(place),
                        number(value),
                        number(input.minimum()),
                        number(input.maximum()),
                        counted(input.unit()));
    }
}
