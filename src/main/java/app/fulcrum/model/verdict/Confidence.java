package app.fulcrum.model.verdict;

import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.gate.JudgedModel;
import app.fulcrum.model.gate.JudgedModels;
import app.fulcrum.model.license.Warning;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * How far a verdict can be trusted: as far as its gravest doubt leaves.
 *
 * @param doubts every reason to trust it less
 */
public record Confidence(Level level, List<Doubt> doubts) {

    public Confidence {
        doubts = List.copyOf(doubts);
    }

    /** From least to most. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    public static Confidence of(
            DecisionInput input, JudgedModels models, Gates gates, Scorecard scorecard, Verdict verdict) {
        List<Doubt> doubts = new ArrayList<>();
        endings(doubts, input, verdict);
        money(doubts, input.money(), input.reliability());
        input.reliability()
                .unserved()
                .forEach((id, ends) -> doubts.add(
                        new Doubt.CannotServe(id, ends, verdict.named().equals(Optional.of(id)))));
        verdict.named()
                .filter(named -> isConfined(input.situation()) && isRented(named, input.reliability()))
                .ifPresent(named -> doubts.add(new Doubt.RentedHardware(named)));
        TokenDoubt.of(input, gates, verdict).ifPresent(doubts::add);
        input.reliability().steps().forEach(step -> doubts.add(new Doubt.NearLengthStep(step)));
        answers(doubts, scorecard);
        verdict.named().flatMap(models::of).ifPresent(model -> license(doubts, model));
        Level level = Level.HIGH;
        for (Doubt doubt : doubts) {
            level = doubt.leaves().compareTo(level) < 0 ? doubt.leaves() : level;
        }
        return new Confidence(level, doubts);
    }

    /** What ends soon is said of every alternative that is compared, as long as that is not settled for whoever asks. */
    private static void endings(List<Doubt> doubts, DecisionInput input, Verdict verdict) {
        for (OfferInUse used : input.offers()) {
            AlternativeId id = used.alternative();
            if (used.isEnding()
                    && used.stage().canBeBought()
                    && input.alternatives().get(id).isCompared()
                    && !used.isStillAvailable()) {
                doubts.add(new Doubt.EndingOffer(used, verdict.named().equals(Optional.of(id))));
            }
        }
    }

    private static void money(List<Doubt> doubts, MoneyFacts money, Reliability reliability) {
        if (money.notClearlyDearer().size() > 1) {
            doubts.add(new Doubt.CloseCall(money.notClearlyDearer()));
        }
        if (!reliability.unpriced().isEmpty()) {
            doubts.add(new Doubt.Unpriced(reliability.unpriced()));
        }
        ages(doubts, reliability.prices());
        hardware(doubts, reliability.hardware());
    }

    private static void hardware(List<Doubt> doubts, SequencedMap<AlternativeId, HardwareFacts> hardware) {
        hardware.forEach((id, facts) -> facts.billedGpus().stream()
                .filter(gpus -> gpus > Doubt.HugeFleet.MOST_SOLD)
                .forEach(gpus -> doubts.add(new Doubt.HugeFleet(id, gpus))));
        hardware.forEach((id, facts) -> {
            if (facts.outsideCalibration()) {
                doubts.add(new Doubt.OutsideCalibration(id));
            }
        });
        hardware.forEach((id, facts) ->
                facts.assumedFastLink().ifPresent(gpus -> doubts.add(new Doubt.AssumedFastLink(id, gpus))));
        hardware.forEach((id, facts) -> {
            if (facts.spotWithoutAllowance()) {
                doubts.add(new Doubt.SpotWithoutAllowance(id));
            }
        });
        hardware.forEach((id, facts) -> {
            if (facts.startsFromNothing()) {
                doubts.add(new Doubt.ColdStart(id));
            }
        });
        hardware.forEach((id, facts) ->
                facts.throughput().ifPresent(factor -> doubts.add(new Doubt.EstimatedThroughput(id, factor))));
    }

    private static void ages(List<Doubt> doubts, PriceAges prices) {
        if (prices.expired() > 0) {
            doubts.add(new Doubt.ExpiredPrices(prices.expired()));
        }
        if (prices.datedAhead() > 0) {
            doubts.add(new Doubt.PricesDatedAhead(prices.datedAhead()));
        }
        if (prices.aging() > 0) {
            doubts.add(new Doubt.AgingPrices(prices.aging(), prices.oldestInDays()));
        }
        if (prices.undated() > 0) {
            doubts.add(new Doubt.UndatedPrices(prices.undated()));
        }
        prices.otherDay()
                .ifPresent(
                        other -> doubts.add(new Doubt.PricesOfAnotherDay(other.count(), other.nearest(), other.day())));
    }

    private static boolean isConfined(Situation situation) {
        return situation.isNo(Question.DATA_MAY_LEAVE) || situation.isYes(Question.MUST_RUN_OFFLINE);
    }

    private static boolean isRented(AlternativeId named, Reliability reliability) {
        return reliability.hardware().getOrDefault(named, HardwareFacts.UNKNOWN).isRented();
    }

    private static void answers(List<Doubt> doubts, Scorecard scorecard) {
        List<Question> unanswered = new ArrayList<>();
        int asked = 0;
        for (AxisScore axis : scorecard.axes()) {
            unanswered.addAll(axis.unanswered());
            asked += axis.asked();
        }
        if (!unanswered.isEmpty()) {
            doubts.add(new Doubt.Unanswered(unanswered, asked));
        }
    }

    private static void license(List<Doubt> doubts, JudgedModel judged) {
        Set<Question> open = EnumSet.noneOf(Question.class);
        for (Warning warning : judged.verdict().warnings()) {
            open.addAll(warning.questions());
        }
        if (!open.isEmpty()) {
            doubts.add(new Doubt.OpenLicense(judged.model(), List.copyOf(open)));
        }
    }
}
