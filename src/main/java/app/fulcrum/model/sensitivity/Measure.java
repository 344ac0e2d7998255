package app.fulcrum.model.sensitivity;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.Unit;
import java.util.List;

/** One number that comes out of a scenario, at base values and at its volume. */
public sealed interface Measure {

    /** What it is counted in. */
    default Unit unit() {
        return switch (this) {
            case Cost _, Saving _ -> Unit.USD_PER_MONTH;
            case UsedShare _ -> Unit.SHARE;
            case CheaperFrom _ -> Unit.TOKENS_PER_DAY;
        };
    }

    /** The alternatives it is about. */
    default List<AlternativeId> alternatives() {
        return switch (this) {
            case Cost(AlternativeId of) -> List.of(of);
            case Saving(AlternativeId of, AlternativeId against) -> List.of(of, against);
            case UsedShare(AlternativeId of) -> List.of(of);
            case CheaperFrom(AlternativeId of, AlternativeId than) -> List.of(of, than);
        };
    }

    /** What an alternative costs, in US dollars a month. */
    record Cost(AlternativeId of) implements Measure {}

    /** What an alternative saves against another, in US dollars a month: less than 0 where it is the dearer one. */
    record Saving(AlternativeId of, AlternativeId against) implements Measure {}

    /** The part of what the GPUs of an alternative can serve that the volume takes: 1 where they are fully used. */
    record UsedShare(AlternativeId of) implements Measure {}

    /** The smallest volume, in tokens a day, at which an alternative is cheaper than another. */
    record CheaperFrom(AlternativeId of, AlternativeId than) implements Measure {}
}
