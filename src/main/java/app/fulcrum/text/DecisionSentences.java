package app.fulcrum.text;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.gate.Gate;
import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.verdict.CostDifference;
import app.fulcrum.model.verdict.MoneyFacts;
import app.fulcrum.model.verdict.MoneyFacts.Band;
import app.fulcrum.model.verdict.Reconciliation;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Verdicts and gates in words.
 *
 * @param money how amounts are printed
 * @param names what the alternatives are called
 */
public record DecisionSentences(MoneyFigures money, AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("decision");
    private static final String BETWEEN = "verdict.between";

    public static String axis(Axis axis) {
        return MESSAGES.get("axis." + axis.name());
    }

    /** An axis by itself: {@code Privacy}. */
    public static String axisTitle(Axis axis) {
        return capitalized(axis(axis));
    }

    /** The answer in one sentence: {@code Use the hosted open API: it is cheapest at every volume up to 6.1B tokens/day.} */
    public String verdict(Decision decision, MoneyFacts facts) {
        Verdict verdict = decision.verdict();
        return verdict.named()
                .map(named -> verdict(named, decision, facts))
                .orElseGet(() -> MESSAGES.get("verdict.NOTHING_LEFT"));
    }

    private String verdict(AlternativeId named, Decision decision, MoneyFacts facts) {
        String use = names.use(named);
        Verdict verdict = decision.verdict();
        return switch (verdict.reconciliation()) {
            case STRONG_AXIS ->
                MESSAGES.get(
                        "verdict.STRONG_AXIS",
                        use,
                        axis(strongest(decision)),
                        capitalized(names.within(verdict.cheapest())),
                        amount(-difference(verdict)));
            case WITHIN_RANGES -> MESSAGES.get("verdict.WITHIN_RANGES", use, names.within(verdict.cheapest()));
            case ONLY_ONE_LEFT ->
                MESSAGES.get(isAnyOut(decision) ? "verdict.ONLY_ONE_LEFT" : "verdict.ONLY_ONE_LEFT.compared", use);
            case AGREED, MONEY, NOTHING_LEFT -> cheapest(use, facts);
        };
    }

    private static boolean isAnyOut(Decision decision) {
        return decision.gates().results().stream().anyMatch(result -> result.effect() == GateResult.Effect.OUT);
    }

    private static Axis strongest(Decision decision) {
        return decision.scorecard().overriding().stream()
                .filter(axis -> axis == Axis.PRIVACY || axis == Axis.CUSTOMIZATION)
                .findFirst()
                .orElseThrow();
    }

    private static double difference(Verdict verdict) {
        return verdict.next().map(CostDifference::savesUsdPerMonth).orElse(0.0);
    }

    private static String cheapest(String use, MoneyFacts facts) {
        List<Band> bands = facts.bands();
        return bands.stream()
                .filter(band -> band.fromTokensPerDay() <= facts.tokensPerDay()
                        && facts.tokensPerDay() <= band.toTokensPerDay())
                .findFirst()
                .map(band -> cheapest(use, band, extent(band, bands)))
                .orElseGet(() -> MESSAGES.get("verdict.here", use));
    }

    /** A band too narrow for its ends to be told apart is a volume. */
    private static String cheapest(String use, Band band, String extent) {
        String from = Figures.tokens((double) band.fromTokensPerDay());
        String to = Figures.tokens((double) band.toTokensPerDay());
        boolean narrow = extent.equals(BETWEEN) && from.equals(to);
        return MESSAGES.get(narrow ? "verdict.here" : extent, use, from, to);
    }

    private static String extent(Band band, List<Band> bands) {
        boolean first = band.equals(bands.getFirst());
        boolean last = band.equals(bands.getLast());
        if (first && last) {
            return "verdict.everywhere";
        }
        return first ? "verdict.upTo" : last ? "verdict.from" : BETWEEN;
    }

    /** What follows the sentence: savings, the scorecard's view, flags on the alternative, and what the gates forgo. */
    public List<String> paragraph(Decision decision) {
        Verdict verdict = decision.verdict();
        List<String> sentences = new ArrayList<>();
        verdict.next().map(this::difference).ifPresent(sentences::add);
        verdict.closedApi()
                .filter(difference -> !verdict.next().equals(Optional.of(difference)))
                .map(this::difference)
                .ifPresent(sentences::add);
        if (verdict.reconciliation() != Reconciliation.ONLY_ONE_LEFT
                && verdict.reconciliation() != Reconciliation.NOTHING_LEFT) {
            sentences.add(
                    MESSAGES.get("scorecard." + verdict.reconciliation().name(), names.within(verdict.fittest())));
        }
        verdict.named()
                .ifPresent(named -> decision.gates().of(named).stream()
                        .map(GateResult::gate)
                        .map(DecisionSentences::gate)
                        .forEach(sentences::add));
        verdict.forgone().stream().map(this::forgone).forEach(sentences::add);
        return List.copyOf(sentences);
    }

    private String difference(CostDifference difference) {
        double saved = difference.savesUsdPerMonth();
        if (saved == 0) {
            return MESSAGES.get("same", names.within(difference.than()));
        }
        return MESSAGES.get(saved > 0 ? "saves" : "costs", amount(Math.abs(saved)), names.within(difference.than()));
    }

    private String forgone(CostDifference difference) {
        return MESSAGES.get(
                "forgone", capitalized(names.within(difference.than())), amount(-difference.savesUsdPerMonth()));
    }

    private String amount(double usd) {
        return money.amount(usd);
    }

    /** Why an alternative is ruled out or flagged. */
    public static String gate(Gate gate) {
        return switch (gate) {
            case Gate.License license ->
                MESSAGES.get(
                        "gate.License." + license.standing().name(),
                        license.model().model().name(),
                        section(license));
            case Gate.NotOnSale(var used) -> SaleSentences.of(used);
            case Gate.DataMayNotLeave _,
                    Gate.MustRunOffline _,
                    Gate.ResidencyNotMet _,
                    Gate.ResidencyUnclear _,
                    Gate.NoTeam _ -> MESSAGES.get("gate." + gate.getClass().getSimpleName());
        };
    }

    /** The same where there is little room. */
    public static String shortGate(Gate gate) {
        return gate instanceof Gate.NotOnSale(var used)
                ? SaleSentences.mark(used.stage()).orElse("")
                : gate(gate);
    }

    private static String section(Gate.License gate) {
        LicensedModel model = gate.model();
        return model.license()
                .clause(gate.clauseId())
                .map(LicenseSentences::section)
                .orElse("");
    }

    /** A text as the start of a sentence. */
    public static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
