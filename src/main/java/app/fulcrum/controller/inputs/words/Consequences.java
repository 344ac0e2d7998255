package app.fulcrum.controller.inputs.words;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.curve.SpilloverCurve;
import app.fulcrum.model.outlook.OutlookTerms;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.resolution.OwnTokens;
import app.fulcrum.model.resolution.Payment;
import app.fulcrum.model.resolution.RequestClass;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.text.Messages;
import app.fulcrum.text.capacity.FleetSentences;
import app.fulcrum.text.capacity.MixSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Optional;

/** What follows from numbers that are folded away: one sentence each, empty where nothing does. */
public record Consequences(Snapshot snapshot) {

    private static final Messages MESSAGES = Messages.of("inputs");

    /** {@code The other 90 % of the requests have 20,000 input tokens.} */
    public String requests() {
        Values shared = base(snapshot.scenario().alternatives().at(0));
        if (!RequestClass.isDivided(shared)) {
            return "";
        }
        RequestClass others = RequestClass.others(shared);
        return MESSAGES.get(
                "requests.others", Figures.share(others.share()), Figures.plain(Math.rint(others.inputTokens())));
    }

    /** {@code Busiest hour 2.4 times the mean; used in place of the peak-to-average ratio.} */
    public String day() {
        Optional<GivenDay> day = snapshot.scenario().day();
        if (day.isEmpty()) {
            return MESSAGES.get("day.none");
        }
        String busiest = Figures.plain(day.get().busiestHour());
        return snapshot.scenario().assumptions().get(Input.PEAK_WITHIN_HOUR).isPresent()
                ? MESSAGES.get(
                        "day.given.within",
                        busiest,
                        Figures.plain(
                                snapshot.scenario().base(Input.PEAK_TO_AVERAGE).orElseThrow()))
                : MESSAGES.get("day.given", busiest);
    }

    /**
     * {@code In month 24 the volume is 5.87 times that of month 1.} What that comes to in tokens is not said: the volume changes
     * while its slider moves, and nothing here is to follow it.
     */
    public String overTime() {
        OutlookTerms terms = OutlookTerms.of(snapshot.scenario());
        String last = Figures.exact((double) terms.months());
        if (terms.growthPerMonth() == 0) {
            return MESSAGES.get("outlook.level");
        }
        String times = Figures.plain(StrictMath.pow(1 + terms.growthPerMonth(), terms.months() - 1.0));
        return snapshot.scenario().base(Input.VOLUME_CEILING).stream()
                .mapToObj(ceiling -> MESSAGES.get("outlook.capped", last, times, Figures.tokens(ceiling)))
                .findFirst()
                .orElseGet(() -> MESSAGES.get("outlook.growing", last, times));
    }

    /** {@code It counts 1.98 tokens for one of the workload: 99M instead of 50M tokens/day.} */
    public String counting(AlternativeId id) {
        Values base = base(snapshot.scenario().alternatives().get(id));
        double perToken = OwnTokens.of(base).perToken(base.get(Input.INPUT_TOKENS), base.get(Input.OUTPUT_TOKENS));
        double tokensPerDay = base.get(Input.TOKENS_PER_DAY);
        return perToken == 1
                ? ""
                : MESSAGES.get(
                        "counting.tokens",
                        Figures.plain(perToken),
                        Figures.tokens(tokensPerDay * perToken),
                        Figures.tokens(tokensPerDay));
    }

    /** {@code 15 units serve 82 % of the tokens, the rest is paid by the token.} */
    public String units(AlternativeId id) {
        return terms(id)
                .flatMap(terms -> terms.units().map(units -> ApiBill.spilling(terms, units)))
                .map(curve -> units(curve.boughtAt(snapshot.projection().tokensPerDay())))
                .orElse("");
    }

    private static String units(SpilloverCurve.Bought bought) {
        if (bought.units() == 0) {
            return MESSAGES.get("units.none");
        }
        String units = Figures.exact((double) bought.units());
        return bought.spilledShare() == 0
                ? MESSAGES.get("units.all", units)
                : MESSAGES.get("units.spilling", units, Figures.share(1 - bought.spilledShare()));
    }

    /** {@code Own GPUs (3 replicas on 8 GPUs) serve 82 % of the tokens, Claude the rest.} */
    public String mix(AlternativeId id) {
        return snapshot.projection()
                .of(id)
                .division()
                .map(division ->
                        MixSentences.sentence(id, division, snapshot.scenario().alternatives()))
                .orElse("");
    }

    /** {@code 4 to 12 GPUs over the day, 5,230 GPU-hours a month.} */
    public String scaling(AlternativeId id) {
        if (!(snapshot.scenario().alternatives().get(id).way() instanceof Way.OwnGpus own)
                || own.hosting().scaling() == Scaling.STANDING) {
            return "";
        }
        return snapshot.projection()
                .of(id)
                .fleet()
                .flatMap(FleetSentences::overTheDay)
                .map(day -> MESSAGES.get("scaling.following", day))
                .orElseGet(() -> MESSAGES.get(
                        snapshot.projection().resolution().of(id).payment().equals(Optional.of(Payment.HOURS_RUN))
                                ? "scaling.none"
                                : "scaling.refused"));
    }

    /** {@code The limits let through up to 1.2B tokens a day.} */
    public String limits(AlternativeId id) {
        return terms(id)
                .map(terms -> ApiBill.curve(terms).lastServed())
                .filter(last -> last < Volumes.LARGEST)
                .map(last -> MESSAGES.get("limits.end", Figures.tokens((double) last)))
                .orElse("");
    }

    private Optional<ApiTerms> terms(AlternativeId id) {
        return snapshot.projection()
                .of(id)
                .terms()
                .flatMap(terms -> terms instanceof Terms.OfTokens(ApiTerms api) ? Optional.of(api) : Optional.empty());
    }

    /** {@code $5,833 of the minimum buys nothing at this volume.} */
    public String commitment(AlternativeId id) {
        return snapshot.projection()
                .of(id)
                .cost()
                .filter(_ -> hasMinimum(id))
                .map(cost -> commitment(cost.bill()))
                .orElse("");
    }

    private boolean hasMinimum(AlternativeId id) {
        return snapshot.scenario()
                .alternatives()
                .get(id)
                .assumptions()
                .get(Input.MINIMUM_SPEND)
                .isPresent();
    }

    private String commitment(CostBreakdown bill) {
        double unused = bill.usdPerMonth(LineKind.MINIMUM_SPEND);
        return unused == 0
                ? MESSAGES.get("commitment.used")
                : MESSAGES.get("commitment.unused", money().amount(unused));
    }

    private MoneyFigures money() {
        return MoneyFigures.of(snapshot.scenario());
    }

    private Values base(Alternative alternative) {
        return snapshot.projection().resolution().of(alternative.id()).base();
    }
}
