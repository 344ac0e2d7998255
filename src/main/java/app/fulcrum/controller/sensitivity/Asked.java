package app.fulcrum.controller.sensitivity;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.seek.SwitchingValue;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Reach;
import app.fulcrum.model.sensitivity.TableSize;
import java.util.Optional;

/**
 * What the tab is asked.
 *
 * @param measure absent for the usual one
 * @param reach how far numbers are moved
 * @param all whether every bar is wanted
 * @param across the number from left to right; absent for the volume
 * @param down the number from top to bottom; absent for the one that moves most
 * @param size how many values of both
 */
record Asked(
        Optional<Measure> measure,
        Reach reach,
        boolean all,
        Optional<InputKey> across,
        Optional<InputKey> down,
        TableSize size) {

    private static final double USUAL_SHARE = 0.2;

    static final Asked USUAL = new Asked(
            Optional.empty(),
            Reach.ofRangesOr(USUAL_SHARE),
            false,
            Optional.empty(),
            Optional.empty(),
            TableSize.USUAL);

    Asked of(Measure another) {
        return new Asked(Optional.of(another), reach, false, across, down, size);
    }

    Asked over(Reach another) {
        return new Asked(measure, another, false, across, down, size);
    }

    Asked ofAll() {
        return new Asked(measure, reach, true, across, down, size);
    }

    Asked across(InputKey key) {
        return new Asked(measure, reach, all, Optional.of(key), down, size);
    }

    Asked down(InputKey key) {
        return new Asked(measure, reach, all, across, Optional.of(key), size);
    }

    Asked in(TableSize another) {
        return new Asked(measure, reach, all, across, down, another);
    }

    /** What has been chosen, as long as there is such a result. */
    Measure measureIn(Contest contest) {
        Alternatives all = contest.resolution().scenario().alternatives();
        return measure.filter(chosen -> isOneOf(chosen, all)).orElseGet(() -> SwitchingValue.measure(contest));
    }

    private static boolean isOneOf(Measure measure, Alternatives all) {
        return switch (measure) {
            case Measure.Cost(AlternativeId of) -> all.find(of).isPresent();
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                all.find(of).isPresent() && all.find(against).isPresent();
            case Measure.UsedShare(AlternativeId of) ->
                all.find(of).filter(each -> each.way() instanceof Way.OwnGpus).isPresent();
            case Measure.CheaperFrom(AlternativeId of, AlternativeId than) ->
                all.find(of).isPresent() && all.find(than).isPresent();
        };
    }
}
