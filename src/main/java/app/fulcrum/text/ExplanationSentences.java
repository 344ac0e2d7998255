package app.fulcrum.text;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Answered;
import app.fulcrum.model.formula.Explanation.AtEnd;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Explanation.Measured;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Explanations in words: what a figure is, how it was worked out, and where its parts come from. */
public final class ExplanationSentences {

    private static final Messages MESSAGES = Messages.of("explain");
    private static final double MILLISECONDS_PER_SECOND = 1_000;
    private static final double MEBI = 1 << 20;
    private static final double GIGA = 1e9;
    private static final double TERA = 1e12;

    private ExplanationSentences() {}

    /** What the figure is. */
    public static String name(Explanation explanation) {
        return switch (explanation) {
            case Computed computed -> SubjectNames.name(computed.subject());
            case Chosen chosen -> SubjectNames.name(chosen.subject());
            case Tried tried -> SubjectNames.name(tried.subject());
            case Measured measured -> SubjectNames.name(measured.subject());
            case Given given -> InputNames.name(given.resolved().key().input());
            case AtEnd end -> SubjectNames.end(end);
            case Sourced sourced -> SubjectNames.name(sourced);
            case Fixed fixed -> SubjectNames.name(fixed.constant());
            case Answered answered -> SubjectNames.capitalized(QuestionSentences.name(answered.question()));
        };
    }

    /** What a line of a bill is for. */
    public static String line(LineKind kind) {
        return SubjectNames.name(new Subject.Line(kind));
    }

    /** The formula in words; empty for a leaf. */
    public static String formula(Explanation explanation) {
        return explanation instanceof Computed computed
                ? SubjectNames.capitalized(FormulaSentences.of(computed.formula()))
                : "";
    }

    /** The value with its unit. */
    public static String figure(Explanation explanation) {
        return switch (explanation) {
            case Given given ->
                Figures.range(
                        given.resolved().value().orElseGet(() -> Range.exactly(given.value())),
                        value -> figure(value, given.unit()));
            case Answered answered -> QuestionSentences.condition(answered.question(), answered.answer());
            case Computed _, AtEnd _, Sourced _, Fixed _, Chosen _, Tried _, Measured _ ->
                figure(explanation.value(), explanation.unit());
        };
    }

    static String figure(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> Figures.share(value);
            case BYTES -> bytes(value);
            case MILLISECONDS -> Figures.milliseconds(value);
            case SECONDS -> Figures.milliseconds(value * MILLISECONDS_PER_SECOND);
            case RATIO -> Figures.ratio(value);
            case USD, USD_PER_MONTH, USD_PER_YEAR, USD_PER_GPU, USD_PER_GPU_MONTH, USD_PER_MONTH_AND_GPU ->
                Figures.exactMoney(value) + suffix(unit);
            case USD_PER_MILLION_TOKENS,
                    USD_PER_MILLION_TOKEN_HOURS,
                    USD_PER_REQUEST,
                    USD_PER_GPU_HOUR,
                    USD_PER_KWH,
                    USD_PER_KW_MONTH -> Figures.price(value) + suffix(unit);
            case USD_PER_MONTH_AND_DAILY_TOKEN -> "$" + Figures.machine(value) + suffix(unit);
            case TOKENS_PER_DAY, GPUS, REPLICAS -> Figures.exact(value) + " " + unit.symbol();
            case BYTES_PER_SECOND -> Figures.plain(value / GIGA) + " GB/s";
            case FLOP_PER_SECOND -> Figures.plain(value / TERA) + " TFLOP/s";
            case FLOP, PARAMETERS -> Figures.tokens(value) + " " + unit.symbol();
            case COUNT -> value == Math.rint(value) ? Figures.exact(value) : Figures.plain(value);
            default -> Figures.plain(value) + " " + unit.symbol();
        };
    }

    private static String bytes(double bytes) {
        return Math.abs(bytes) < MEBI ? Figures.plain(bytes) + " " + Unit.BYTES.symbol() : Figures.gibibytes(bytes);
    }

    private static String suffix(Unit unit) {
        return unit.symbol().substring("USD".length());
    }

    /** Where a leaf comes from; empty for a figure that is computed, tried or the same everywhere. */
    public static String source(Explanation explanation) {
        return switch (explanation) {
            case Computed _, Fixed _, Tried _ -> "";
            case Chosen _ -> MESSAGES.get("source.chosen");
            case Answered _ -> MESSAGES.get("source.answered");
            case Measured measured -> typed(measured.source());
            case Given given -> source(given.resolved().origin());
            case AtEnd end -> source(end.resolved().origin());
            case Sourced sourced -> source(sourced.provenance());
        };
    }

    private static String source(Origin origin) {
        return switch (origin) {
            case Origin.Typed(Assumption own) -> source(own);
            case Origin.Measured(Assumption own) -> source(own);
            case Origin.Default(BookValue value) -> source(value.provenance());
            case Origin.Offered(BookValue value) -> offered(value);
            case Origin.SameAs(var _, Origin other) -> source(other);
            case Origin.Derived(List<Resolved> factors) ->
                source(factors.getFirst().origin());
            case Origin.Unknown(Origin.Reason reason) -> MESSAGES.get("source." + reason.name());
        };
    }

    private static String source(Assumption own) {
        return typed(own.source());
    }

    private static String typed(String source) {
        return source.isBlank() ? MESSAGES.get("source.none") : MESSAGES.get("source.assumed", source);
    }

    private static String offered(BookValue value) {
        Provenance provenance = value.provenance();
        return MESSAGES.get(
                "source.offered",
                value.name(),
                provenance.source().title(),
                provenance.source().asOfText(),
                confidence(provenance));
    }

    /** A source with its date and how far it is to be trusted. */
    public static String source(Provenance provenance) {
        return MESSAGES.get(
                "source.record",
                provenance.source().title(),
                provenance.source().asOfText(),
                confidence(provenance));
    }

    private static String confidence(Provenance provenance) {
        return provenance.confidence().name().toLowerCase(Locale.ROOT);
    }

    /** Where the source can be read. */
    public static Optional<String> url(Explanation explanation) {
        return provenance(explanation).map(found -> found.source().url()).filter(url -> !url.isEmpty());
    }

    private static Optional<Provenance> provenance(Explanation explanation) {
        return switch (explanation) {
            case Sourced sourced -> Optional.of(sourced.provenance());
            case Given given -> provenance(given.resolved().origin());
            case AtEnd end -> provenance(end.resolved().origin());
            case Computed _, Fixed _, Chosen _, Tried _, Answered _, Measured _ -> Optional.empty();
        };
    }

    private static Optional<Provenance> provenance(Origin origin) {
        return switch (origin.root()) {
            case Origin.Offered(BookValue value) -> Optional.of(value.provenance());
            case Origin.Default(BookValue value) -> Optional.of(value.provenance());
            case Origin.Typed _, Origin.Measured _, Origin.SameAs _, Origin.Derived _, Origin.Unknown _ ->
                Optional.empty();
        };
    }
}
