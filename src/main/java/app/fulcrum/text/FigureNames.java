package app.fulcrum.text;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.scenario.Input;
import java.util.List;
import java.util.Optional;

/**
 * What figures are called and how they come about, apart from any scenario: as the explanations of most scenarios say. A
 * figure is known by the name of its {@link app.fulcrum.model.formula.Term} or by the {@link #key(LineKind) key} of its line.
 */
public final class FigureNames {

    private static final Messages NAMES = Messages.of("explain");
    private static final Messages FORMULAS = Messages.of("formulas");

    private FigureNames() {}

    /** What a line of a bill is known by. */
    public static String key(LineKind line) {
        return "LINE_" + line.name();
    }

    public static String name(String figure) {
        return NAMES.get(figure + ".name");
    }

    /** How it comes about; absent for what is chosen, tried or measured. */
    public static Optional<String> formula(String figure) {
        return Optional.of(figure + ".formula").filter(FORMULAS::has).map(FORMULAS::get);
    }

    /** The figures whose formulas name an input; none of what moves only how sure a result is. */
    public static List<String> using(Input input) {
        String key = input.path() + ".counts";
        return FORMULAS.has(key) ? List.of(FORMULAS.get(key).split(" ")) : List.of();
    }
}
