package app.fulcrum.text;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Answered;
import app.fulcrum.model.formula.Explanation.AtEnd;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Described;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Explanation.Measured;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.language.Notation;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.UnitSymbols;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explanations in words: what a figure is, how it was worked out, and where its parts come from. */
public final class ExplanationSentences {

    private static final Messages MESSAGES = Messages.of("explain");
    private static final double MILLISECONDS_PER_SECOND = 1_000;
    private static final double MILLION = 1e6;
    private static final String NO_BREAK_SPACE = "\u00a0";
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
            case Sourced sourced -> SubjectNames.name(sourced.fact(), sourced.of());
            case Described described -> SubjectNames.name(described.fact(), described.of());
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

    /** The value with its unit, with at most three digits that count; the ends of a range in brackets. */
    public static String figure(Explanation explanation) {
        return figure(explanation, number(explanation.unit()));
    }

    /** The same with all digits. */
    public static String exactFigure(Explanation explanation) {
        return figure(explanation, exactNumber(explanation.unit()));
    }

    private static String figure(Explanation explanation, DoubleFunction<String> number) {
        return switch (explanation) {
            case Given given ->
                withUnit(
                        Figures.range(given.resolved().value().orElseGet(() -> Range.exactly(given.value())), number),
                        given.unit());
            case Answered answered -> QuestionSentences.condition(answered.question(), answered.answer());
            case Computed _, AtEnd _, Sourced _, Described _, Fixed _, Chosen _, Tried _, Measured _ ->
                withUnit(number.apply(explanation.value()), explanation.unit());
        };
    }

    /** A value with its unit, with at most three digits that count: {@code $1.10 / GPU-hour}. */
    public static String figure(double value, Unit unit) {
        return withUnit(number(unit).apply(value), unit);
    }

    private static DoubleFunction<String> number(Unit unit) {
        return switch (unit) {
            case SHARE -> Figures::share;
            case BYTES -> ExplanationSentences::bytes;
            case MILLISECONDS -> Figures::milliseconds;
            case SECONDS -> value -> Figures.milliseconds(value * MILLISECONDS_PER_SECOND);
            case RATIO -> Figures::ratio;
            case USD,
                    USD_PER_MONTH,
                    USD_PER_YEAR,
                    USD_PER_GPU,
                    USD_PER_GPU_MONTH,
                    USD_PER_UNIT_MONTH,
                    USD_PER_MONTH_AND_GPU -> Figures::money;
            case USD_PER_MILLION_TOKENS,
                    USD_PER_MILLION_TOKEN_HOURS,
                    USD_PER_REQUEST,
                    USD_PER_GPU_HOUR,
                    USD_PER_KWH,
                    USD_PER_KW_MONTH -> Figures::price;
            case USD_PER_MONTH_AND_DAILY_TOKEN -> value -> Notation.current().money("$", Figures.plain(value));
            case TOKENS_PER_DAY, TOKENS_PER_MINUTE, REQUESTS_PER_MINUTE, FLOP, PARAMETERS -> Figures::tokens;
            case MILLION_TOKENS_PER_MONTH -> value -> Figures.tokens(value * MILLION);
            case BYTES_PER_SECOND -> value -> Figures.plain(value / GIGA);
            case FLOP_PER_SECOND -> value -> Figures.plain(value / TERA);
            case GPUS, REPLICAS, UNITS, COUNT ->
                value -> value == Math.rint(value) ? Figures.exact(value) : Figures.plain(value);
            default -> Figures::plain;
        };
    }

    /** What is printed in another size of its unit is so with all digits too. */
    private static DoubleFunction<String> exactNumber(Unit unit) {
        return switch (unit) {
            case SHARE -> value -> Figures.exactPercent(value) + NO_BREAK_SPACE + "%";
            case RATIO -> value -> Figures.exact(value) + "×";
            case USD,
                    USD_PER_MONTH,
                    USD_PER_YEAR,
                    USD_PER_GPU,
                    USD_PER_GPU_MONTH,
                    USD_PER_UNIT_MONTH,
                    USD_PER_MONTH_AND_GPU -> Figures::exactMoney;
            case USD_PER_MILLION_TOKENS,
                    USD_PER_MILLION_TOKEN_HOURS,
                    USD_PER_REQUEST,
                    USD_PER_GPU_HOUR,
                    USD_PER_KWH,
                    USD_PER_KW_MONTH,
                    USD_PER_MONTH_AND_DAILY_TOKEN -> value -> Notation.current().money("$", Figures.exact(value));
            case MILLION_TOKENS_PER_MONTH -> value -> Figures.exact(value * MILLION);
            case BYTES, MILLISECONDS, SECONDS -> number(unit);
            case BYTES_PER_SECOND -> value -> Figures.exact(value / GIGA);
            case FLOP_PER_SECOND -> value -> Figures.exact(value / TERA);
            default -> Figures::exact;
        };
    }

    private static String withUnit(String number, Unit unit) {
        String words = words(unit);
        return words.isEmpty() ? number : number + " " + (number.equals("1") ? UnitSymbols.besideOne(unit) : words);
    }

    /** What follows the number, which says some units itself. */
    private static String words(Unit unit) {
        return switch (unit) {
            case SHARE, BYTES, MILLISECONDS, SECONDS, RATIO, COUNT -> "";
            case MILLION_TOKENS_PER_MONTH -> UnitSymbols.counted(unit);
            case BYTES_PER_SECOND -> "GB/s";
            case FLOP_PER_SECOND -> "TFLOP/s";
            default -> UnitSymbols.besideMoney(unit);
        };
    }

    private static String bytes(double bytes) {
        return Math.abs(bytes) < MEBI
                ? Figures.plain(bytes) + " " + UnitSymbols.of(Unit.BYTES)
                : Figures.gibibytes(bytes);
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
            case Described _ -> MESSAGES.get("source.described");
        };
    }

    /** Where a number comes from. */
    public static String source(Origin origin) {
        return switch (origin) {
            case Origin.Typed(Assumption own) -> source(own);
            case Origin.Described(String gpu) -> MESSAGES.get("source.described.gpu", gpu);
            case Origin.Measured(Assumption own) -> source(own);
            case Origin.Imported(var _, ImportedFile file) -> imported(file);
            case Origin.Default(BookValue value) -> source(value.provenance());
            case Origin.Offered(BookValue value) -> offered(value);
            case Origin.OfDay(BookValue hours) -> MESSAGES.get("source.day", offered(hours));
            case Origin.SameAs(var _, Origin other) -> source(other);
            case Origin.Derived(List<Resolved> factors) ->
                source(factors.getFirst().origin());
            case Origin.Unknown(Origin.Reason reason) -> MESSAGES.get("source." + reason.name());
        };
    }

    private static String source(Assumption own) {
        return typed(own.source());
    }

    /** Which file it was taken from. */
    public static String imported(ImportedFile file) {
        return MESSAGES.get("source.imported", VisibleText.inSentence(file.name()), file.date(), file.shortHash());
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

    /** Several sources of one figure with their dates, a line each, and how far it is to be trusted. */
    public static String sources(List<Source> sources, SourceConfidence confidence) {
        Stream<String> lines =
                sources.stream().map(source -> MESSAGES.get("source.dated", source.title(), source.asOfText()));
        return Stream.concat(lines, Stream.of(MESSAGES.get("source.confidence", confidence(confidence))))
                .collect(Collectors.joining("\n"));
    }

    private static String confidence(Provenance provenance) {
        return confidence(provenance.confidence());
    }

    private static String confidence(SourceConfidence confidence) {
        return MESSAGES.get("confidence." + confidence.name());
    }

    /** Where the source can be read. */
    public static Optional<String> url(Explanation explanation) {
        return provenance(explanation).map(found -> found.source().url()).filter(url -> !url.isEmpty());
    }

    private static Optional<Provenance> provenance(Explanation explanation) {
        return switch (explanation) {
            case Sourced sourced -> Optional.of(sourced.provenance());
            case Given given -> given.resolved().origin().provenance();
            case AtEnd end -> end.resolved().origin().provenance();
            case Computed _, Described _, Fixed _, Chosen _, Tried _, Answered _, Measured _ -> Optional.empty();
        };
    }
}
