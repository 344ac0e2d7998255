package app.fulcrum.model.verdict;

import static app.fulcrum.model.verdict.Confidence.Level.HIGH;
import static app.fulcrum.model.verdict.Confidence.Level.LOW;
import static app.fulcrum.model.verdict.Confidence.Level.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.resolution.LengthStep;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How much confidence every kind of doubt leaves. */
class DoubtTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final UnservedEnds ENDS = new UnservedEnds(List.of(), 1, 2);

    private static final OfferInUse ENDING = new OfferInUse(
            Standard.CLOSED_API, false, Books.bundled().apiOffers().getFirst(), new SaleStage.OnSale(), List.of());

    private static final Map<Doubt, Confidence.Level> LEFT = Map.ofEntries(
            Map.entry(new Doubt.CloseCall(Standard.ids(Standard.CLOSED_API, Standard.SELF_HOSTED)), LOW),
            Map.entry(new Doubt.Unpriced(Standard.ids(Standard.SELF_HOSTED)), LOW),
            Map.entry(new Doubt.CannotServe(Standard.SELF_HOSTED, ENDS, true), LOW),
            Map.entry(new Doubt.CannotServe(Standard.SELF_HOSTED, ENDS, false), HIGH),
            Map.entry(new Doubt.EndingOffer(ENDING, true), MEDIUM),
            Map.entry(new Doubt.EndingOffer(ENDING, false), HIGH),
            Map.entry(new Doubt.ExpiredPrices(1), LOW),
            Map.entry(new Doubt.PricesDatedAhead(1), LOW),
            Map.entry(new Doubt.UndatedPrices(1), MEDIUM),
            Map.entry(new Doubt.AgingPrices(1, 91), MEDIUM),
            Map.entry(new Doubt.RentedHardware(Standard.SELF_HOSTED), MEDIUM),
            Map.entry(new Doubt.OutsideCalibration(Standard.SELF_HOSTED), MEDIUM),
            Map.entry(new Doubt.EstimatedThroughput(Standard.SELF_HOSTED, new Range(0.8, 1, 1.2)), HIGH),
            Map.entry(new Doubt.AssumedFastLink(Standard.SELF_HOSTED, 8), MEDIUM),
            Map.entry(new Doubt.SpotWithoutAllowance(Standard.SELF_HOSTED), MEDIUM),
            Map.entry(new Doubt.ColdStart(Standard.SELF_HOSTED), MEDIUM),
            Map.entry(new Doubt.PricesOfAnotherDay(1, DAY, DAY.plusYears(1)), MEDIUM),
            Map.entry(new Doubt.HugeFleet(Standard.SELF_HOSTED, 2_000_000), LOW),
            Map.entry(
                    new Doubt.TokenCounts(
                            Standard.CLOSED_API,
                            Standard.SELF_HOSTED,
                            Optional.empty(),
                            InputKey.of(Standard.CLOSED_API, Input.INPUT_TOKEN_FACTOR)),
                    MEDIUM),
            Map.entry(
                    new Doubt.NearLengthStep(new LengthStep(Standard.CLOSED_API, "an offer", 200_000, 20_000)), MEDIUM),
            Map.entry(unanswered(1, 4), MEDIUM),
            Map.entry(unanswered(2, 4), MEDIUM),
            Map.entry(unanswered(3, 4), LOW),
            Map.entry(
                    new Doubt.OpenLicense(Licenses.model("llama-4", "llama-4-scout"), List.of(Question.BASED_IN_EU)),
                    MEDIUM));

    private static Doubt unanswered(int count, int asked) {
        return new Doubt.Unanswered(Arrays.asList(Question.values()).subList(0, count), asked);
    }

    @Test
    void everyKindLeavesWhatItSays() {
        LEFT.forEach(
                (doubt, level) -> assertThat(doubt.leaves()).as("%s", doubt).isEqualTo(level));
        assertThat(LEFT.keySet().stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrder(Doubt.class.getPermittedSubclasses());
    }
}
