package app.fulcrum.text;

import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.catalog.Provenance;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.explain.Explanation;
import app.fulcrum.model.explain.Explanation.Assumed;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.explain.Explanation.Sourced;
import app.fulcrum.model.explain.Subject;
import app.fulcrum.model.explain.Term;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Unit;
import java.util.Locale;
import java.util.Optional;

/** Explanations in words: what a figure is, how it was worked out, and where its parts come from. */
public final class ExplanationSentences {

    private static final Messages MESSAGES = Messages.of("explain");

    private ExplanationSentences() {}

    /** What the figure is. */
    public static String name(Explanation explanation) {
        return switch (explanation) {
            case Computed computed -> name(computed.subject());
            case Assumed assumed -> InputNames.name(assumed.key().input());
            case Sourced sourced -> sourced.name();
        };
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case Term term -> MESSAGES.get(term.name() + ".name");
            case Subject.Line(LineKind kind) -> MESSAGES.get("LINE_" + kind.name() + ".name");
            case Subject.SameAs(InputKey key, InputKey _) -> InputNames.name(key.input());
            case Subject.NotStated(InputKey key) -> InputNames.name(key.input());
        };
    }

    /** The formula in words; empty for an assumption or a record. */
    public static String formula(Explanation explanation) {
        return explanation instanceof Computed computed ? formula(computed.subject()) : "";
    }

    private static String formula(Subject subject) {
        return switch (subject) {
            case Term term -> MESSAGES.get(term.name() + ".formula");
            case Subject.Line(LineKind kind) -> MESSAGES.get("LINE_" + kind.name() + ".formula");
            case Subject.SameAs(InputKey _, InputKey other) ->
                MESSAGES.get("sameAs.formula", InputNames.name(other.input()));
            case Subject.NotStated _ -> MESSAGES.get("notStated.formula");
        };
    }

    /** The value with its unit. */
    public static String figure(Explanation explanation) {
        return explanation instanceof Assumed assumed
                ? Figures.range(assumed.assumption().value(), value -> figure(value, explanation.unit()))
                : figure(explanation.value(), explanation.unit());
    }

    /** What a published measurement is called: worked out from what was published, or measured as it stands. */
    public static String measurement(MeasurementSeries series) {
        return MESSAGES.get(series.isDerived() ? "measurement.derived" : "measurement");
    }

    static String figure(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> Figures.share(value);
            case BYTES -> Figures.gibibytes(value);
            case MILLISECONDS -> Figures.milliseconds(value);
            case RATIO -> Figures.ratio(value);
            case USD, USD_PER_MONTH, USD_PER_YEAR, USD_PER_GPU, USD_PER_GPU_MONTH ->
                Figures.exactMoney(value) + suffix(unit);
            case USD_PER_MILLION_TOKENS, USD_PER_GPU_HOUR, USD_PER_KWH, USD_PER_KW_MONTH ->
                Figures.price(value) + suffix(unit);
            case USD_PER_MONTH_AND_DAILY_TOKEN -> "$" + Figures.machine(value) + suffix(unit);
            case TOKENS_PER_DAY, GPUS, REPLICAS -> Figures.exact(value) + " " + unit.symbol();
            default -> Figures.plain(value) + " " + unit.symbol();
        };
    }

    private static String suffix(Unit unit) {
        return unit.symbol().substring("USD".length());
    }

    /** Where an assumption or a record comes from; empty for a computed figure. */
    public static String source(Explanation explanation) {
        return switch (explanation) {
            case Computed _ -> "";
            case Assumed assumed ->
                assumed.assumption().source().isBlank()
                        ? MESSAGES.get("source.none")
                        : MESSAGES.get("source.assumed", assumed.assumption().source());
            case Sourced sourced -> source(sourced.provenance());
        };
    }

    /** A source with its date and how far it is to be trusted. */
    public static String source(Provenance provenance) {
        return MESSAGES.get(
                "source.record",
                provenance.source().title(),
                provenance.source().asOfText(),
                provenance.confidence().name().toLowerCase(Locale.ROOT));
    }

    /** Where the source can be read. */
    public static Optional<String> url(Explanation explanation) {
        return explanation instanceof Sourced sourced
                ? Optional.of(sourced.provenance().source().url()).filter(url -> !url.isEmpty())
                : Optional.empty();
    }
}
