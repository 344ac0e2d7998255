package app.fulcrum.model.pricing;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.sale.EndOfSale;
import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.resolution.OfferInUse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What to know of an offer that is not, or soon no longer, on sale. */
public final class SaleProblem {

    private SaleProblem() {}

    /** Absent for what is simply on sale. */
    public static Optional<Problem> of(OfferInUse used) {
        return switch (used.stage()) {
            case SaleStage.OnSale _ -> Optional.empty();
            case SaleStage.Announced(var from) -> problem(ProblemCode.OFFER_NOT_SOLD_YET, used, new Day(from));
            case SaleStage.Ending(var end, long daysLeft) ->
                used.isEnding()
                        ? problem(
                                ProblemCode.OFFER_ENDING,
                                used,
                                new Day(end.lastDay()),
                                timeLeft(daysLeft),
                                successor(used))
                        : Optional.empty();
            case SaleStage.Ended(var end) -> ended(used, end);
        };
    }

    /**
     * How long an offer is still sold.
     *
     * @param daysLeft days until the last one; 0 on it
     */
    public static ProblemFact timeLeft(long daysLeft) {
        if (daysLeft == 0) {
            return Phrase.LAST_DAY_TODAY.fact();
        }
        return daysLeft == 1 ? Phrase.ONE_DAY_LEFT.fact() : Phrase.DAYS_LEFT.fact(number(daysLeft));
    }

    private static Optional<Problem> ended(OfferInUse used, EndOfSale end) {
        return used.isStillAvailable()
                ? problem(ProblemCode.OFFER_KEPT, used, new Day(end.lastDay()))
                : problem(ProblemCode.OFFER_ENDED, used, new Day(end.lastDay()), successor(used));
    }

    private static ProblemFact successor(OfferInUse used) {
        return used.successors().isEmpty()
                ? new Nothing()
                : quoted(used.successors().getFirst().title());
    }

    /** The first fact is the offer. */
    private static Optional<Problem> problem(ProblemCode code, OfferInUse used, ProblemFact... others) {
        ProblemFact offer = quoted(used.offer().title());
        return Optional.of(Problem.of(
                code,
                Place.member(used.alternative().value()),
                Stream.concat(Stream.of(offer), Arrays.stream(others)).toArray(ProblemFact[]::new)));
    }
}
