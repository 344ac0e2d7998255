package app.fulcrum.controller.sensitivity;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.seek.Goal;
import app.fulcrum.model.seek.SwitchingValue;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.unit.Unit;
import java.util.Optional;

/**
 * The result that is wanted of a number.
 *
 * @param of the alternative whose result it is
 * @param against the one it is held against where the result is of two, and another one else
 * @param amount what it is to come to where that is asked, US dollars a month or a share
 */
record Wish(Kind kind, AlternativeId of, AlternativeId against, double amount) {

    /** What can be wanted. */
    enum Kind {
        TIE,
        COST,
        SAVING,
        USED;

        boolean isOfTwo() {
            return this == TIE || this == SAVING;
        }

        /** What the amount is counted in; absent where none is asked. */
        Optional<Unit> unit() {
            return switch (this) {
                case TIE -> Optional.empty();
                case COST, SAVING -> Optional.of(Unit.USD_PER_MONTH);
                case USED -> Optional.of(Unit.SHARE);
            };
        }
    }

    /** What is asked of a number where nothing else is: a tie, or a cost where there are no two to hold against each other. */
    static Wish of(InputKey key, Contest contest) {
        Alternatives all = contest.resolution().scenario().alternatives();
        Optional<Goal> tie = SwitchingValue.goal(contest, key);
        if (tie.isPresent() && tie.get().measure() instanceof Measure.Saving(var of, var against)) {
            return new Wish(Kind.TIE, of, against, 0);
        }
        AlternativeId of = key.alternative().orElseGet(() -> all.at(0).id());
        return new Wish(Kind.COST, of, another(of, all), 0);
    }

    private static AlternativeId another(AlternativeId than, Alternatives all) {
        return all.stream()
                .map(Alternative::id)
                .filter(id -> !id.equals(than))
                .findFirst()
                .orElseThrow();
    }

    Goal goal() {
        return switch (kind) {
            case TIE -> Goal.tie(of, against);
            case COST, SAVING, USED -> new Goal(measure(), amount);
        };
    }

    Measure measure() {
        return switch (kind) {
            case TIE, SAVING -> new Measure.Saving(of, against);
            case COST -> new Measure.Cost(of);
            case USED -> new Measure.UsedShare(of);
        };
    }

    /** Another sort of result, of the same alternatives as far as they have one. */
    Wish as(Kind another, Alternatives all) {
        AlternativeId whose = another == Kind.USED && !isOwn(of, all)
                ? all.stream()
                        .map(Alternative::id)
                        .filter(id -> isOwn(id, all))
                        .findFirst()
                        .orElseThrow()
                : of;
        return new Wish(another, whose, whose.equals(against) ? of : against, amount);
    }

    static boolean isOwn(AlternativeId id, Alternatives all) {
        return all.get(id).way() instanceof Way.OwnGpus;
    }

    /** Of another alternative; the one it is held against changes places with it. */
    Wish of(AlternativeId another) {
        return new Wish(kind, another, another.equals(against) ? of : against, amount);
    }

    Wish against(AlternativeId another) {
        return new Wish(kind, of, another, amount);
    }

    Wish amountOf(double wanted) {
        return new Wish(kind, of, against, wanted);
    }
}
