package app.fulcrum.controller.brief;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.picture.SmallPrint;
import app.fulcrum.view.brief.BriefBody.Assumed;
import app.fulcrum.view.brief.BriefBody.Basis;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The main assumptions of a brief, each with its source, its date and its age. */
record BasisRows(Snapshot now) {

    private static final Messages MESSAGES = Messages.of("brief");

    /** The prices that decide what an alternative costs. */
    private static final List<Input> PRICES = List.of(
            Input.INPUT_PRICE,
            Input.OUTPUT_PRICE,
            Input.GPU_PRICE_PER_HOUR,
            Input.GPU_PRICE_PER_MONTH,
            Input.CAPEX_PER_GPU);

    Basis basis() {
        SmallPrint print = new SmallPrint(projection(), now.book(), MoneyFigures.of(now.scenario()));
        List<Assumed> rows = new ArrayList<>();
        projection().results().stream()
                .filter(result -> result.participation() != Participation.LEFT_OUT)
                .flatMap(result -> alternative(result, print).stream())
                .forEach(rows::add);
        rows.add(new Assumed(
                MESSAGES.get("basis.workload"),
                joined(Stream.concat(print.workload().stream(), print.month().stream())),
                sources(Stream.of(Input.TOKENS_PER_DAY, Input.INPUT_TOKENS, Input.DAYS_PER_MONTH)
                        .map(InputKey::shared))));
        rows.add(new Assumed(
                MESSAGES.get("basis.people"),
                joined(print.people().stream()),
                sources(Stream.concat(
                        now.scenario().alternatives().stream().map(each -> each.key(Input.ENGINEERS)),
                        Stream.of(InputKey.shared(Input.LOADED_COST_PER_YEAR))))));
        return new Basis(MESSAGES.get("basis"), rows);
    }

    private Projection projection() {
        return now.projection();
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }

    private Optional<Assumed> alternative(AlternativeResult result, SmallPrint print) {
        Alternative alternative = result.alternative();
        Stream<InputKey> prices = PRICES.stream()
                .filter(input -> input.group().belongsTo(alternative.kind()))
                .map(alternative::key);
        return print.basis(result)
                .map(basis -> new Assumed(
                        new AlternativeNames(now.scenario().alternatives()).title(result.id()),
                        basis,
                        sources(prices)));
    }

    /** Where numbers in use come from, each place once. */
    private String sources(Stream<InputKey> keys) {
        return keys.filter(key -> projection().uses().unused(key).isEmpty())
                .map(key -> projection().resolution().of(key))
                .filter(resolved -> resolved.value().isPresent())
                .map(resolved -> source(resolved.origin()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String source(Origin origin) {
        return switch (origin.root()) {
            case Origin.Offered(BookValue value) -> dated(value.provenance().source());
            case Origin.Default _ -> MESSAGES.get("source.default", now.book().asOf());
            case Origin.Typed(Assumption own) -> typed(own);
            case Origin.Measured(Assumption own) -> typed(own);
            case Origin.Derived(List<Resolved> factors) ->
                factors.stream()
                        .map(factor -> source(factor.origin()))
                        .distinct()
                        .collect(Collectors.joining("; "));
            default -> ExplanationSentences.source(origin);
        };
    }

    private static String typed(Assumption own) {
        return own.source().isBlank() ? MESSAGES.get("source.none") : VisibleText.inSentence(own.source());
    }

    private String dated(Source source) {
        String title = brief(source.title());
        return source.asOf()
                .map(day -> MESSAGES.get(age(day), title, source.asOfText(), days(day)))
                .orElseGet(() -> MESSAGES.get("source.undated", title));
    }

    /** A title without the files and keys within the source, which have no spaces; the workbook has all of it. */
    static String brief(String title) {
        String[] parts = title.split(", ");
        return Stream.concat(Stream.of(parts[0]), Stream.of(parts).skip(1).filter(part -> part.contains(" ")))
                .collect(Collectors.joining(", "));
    }

    private static String age(long days) {
        return days <= 0 ? "source.today" : days == 1 ? "source.day" : "source";
    }

    private String age(LocalDate day) {
        return age(ChronoUnit.DAYS.between(day, now.today()));
    }

    private String days(LocalDate day) {
        return Figures.exact((double) ChronoUnit.DAYS.between(day, now.today()));
    }
}
