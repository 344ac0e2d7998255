package app.fulcrum.controller.inputs;

import static app.fulcrum.model.scenario.Input.*;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.inputs.Row.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Everything the drawer holds, section by section, and what keeps it up to date. */
final class Sections implements Shown {

    private static final Messages MESSAGES = Messages.of("inputs");

    private static final List<Input> RUNNING = List.of(STORAGE_AND_NETWORK, OVERHEAD_SHARE, MONITORING, SETUP);
    private static final List<Input> RENTING =
            List.of(GPU_PRICE_PER_HOUR, GPU_PRICE_PER_MONTH, GPUS_PER_SERVER, GPUS_ON_FAST_LINK);
    private static final List<Input> BUYING = List.of(
            CAPEX_PER_GPU,
            RESIDUAL_SHARE,
            OWNERSHIP_MONTHS,
            SUPPORT_SHARE_PER_YEAR,
            POWER_PER_GPU,
            PUE,
            POWERED_HOURS,
            ELECTRICITY_PRICE,
            COLOCATION_PER_KW,
            COLOCATION_FLAT);
    private static final List<Input> SERVING = List.of(
            TPOT_LIMIT,
            TTFT_LIMIT,
            MAX_SEQUENCES,
            REALISATION_FACTOR,
            MEASURED_OUTPUT_RATE,
            PREFIX_CACHE_SHARE,
            MIN_REPLICAS,
            SPARE_REPLICAS);

    private final Edits edits;
    private final Projections projections;
    private final NumberRows numbers;
    private final Popups popups;
    private final Locale locale;
    private final List<Shown> shown = new ArrayList<>();

    Sections(Edits edits, Projections projections, NumberRows numbers, Popups popups, Locale locale) {
        this.edits = edits;
        this.projections = projections;
        this.numbers = numbers;
        this.popups = popups;
        this.locale = locale;
    }

    List<Section> build() {
        List<Section> sections = new ArrayList<>(List.of(workload()));
        Alternatives alternatives = projections.current().scenario().alternatives();
        AlternativeNames names = new AlternativeNames(alternatives);
        alternatives.stream().forEach(each -> sections.add(alternative(each, names.title(each.id()))));
        sections.addAll(List.of(people(), finance(), situation()));
        return List.copyOf(sections);
    }

    @Override
    public void show(Snapshot snapshot) {
        shown.forEach(part -> part.show(snapshot));
    }

    private Section workload() {
        List<Row> rows = new ArrayList<>();
        rows.add(added(new ComparedInput(edits)).row());
        rows.add(new Shapes(edits, projections, popups).row());
        rows.addAll(numbers.rows(Group.WORKLOAD, List.of(TOKENS_PER_DAY)));
        rows.add(listed(CacheChoices.writeLifetime()));
        return section("workload", Summaries::workload, rows);
    }

    private Section alternative(Alternative alternative, String title) {
        AlternativeId id = alternative.id();
        OfferChoices offers = new OfferChoices(alternative);
        List<Row> rows = switch (alternative.kind()) {
            case CLOSED_API -> joined(List.of(listed(offers.closedApi())), numbers.own(id));
            case HOSTED_OPEN_API -> joined(List.of(listed(offers.hostedOffer())), numbers.own(id));
            case SELF_HOSTED -> ownGpus(alternative);
        };
        return titled(title, summaries -> summaries.alternative(id), rows);
    }

    private List<Row> ownGpus(Alternative own) {
        HostingChoices hosting = new HostingChoices(own);
        ServingChoices serving = new ServingChoices(own);
        List<Row> rows = new ArrayList<>(List.of(
                listed(new OfferChoices(own).openModel(book())),
                listed(hosting.gpu(book())),
                new Ranking(edits, projections, popups, own).row(),
                segments(hosting.ownership(book())),
                listed(hosting.offer(book())),
                listed(serving.stack()),
                listed(serving.weights()),
                listed(serving.kvCache())));
        rows.addAll(numbers.rows(own.id(), RUNNING));
        rows.add(section("renting", summaries -> summaries.renting(own.id()), renting(own)));
        rows.add(section(
                "serving",
                _ -> MESSAGES.get("section.serving.holds"),
                joined(layout(serving), numbers.rows(own.id(), SERVING))));
        rows.add(section("buying", _ -> MESSAGES.get("section.buying.holds"), buying(own)));
        return rows;
    }

    private List<Row> renting(Alternative own) {
        List<Row> rows = new ArrayList<>();
        rows.add(remark("renting", new HostingChoices(own)::rentingRemark));
        rows.addAll(numbers.rows(own.id(), RENTING));
        rows.add(segments(new ServingChoices(own).idleGpusReleased()));
        rows.add(numbers.row(own.key(BILLED_HOURS)));
        return rows;
    }

    private List<Row> buying(Alternative own) {
        return joined(List.of(remark("buying", new HostingChoices(own)::buyingRemark)), numbers.rows(own.id(), BUYING));
    }

    private Row remark(String key, Function<Scenario, String> words) {
        StringProperty text = new SimpleStringProperty(this, key, "");
        shown.add(snapshot -> text.set(words.apply(snapshot.scenario())));
        return new Row.Remark("", text);
    }

    private List<Row> layout(ServingChoices serving) {
        return List.of(
                listed(serving.gpusPerReplica()), listed(serving.parallelism()), segments(serving.batchRunsOffPeak()));
    }

    private Section people() {
        return section("people", Summaries::people, joined(numbers.rows(Group.PEOPLE, List.of()), numbers.engineers()));
    }

    private Section finance() {
        List<Row> rows = new ArrayList<>();
        rows.add(added(new PricesOnInput(edits)).row());
        rows.addAll(numbers.rows(Group.FINANCE, List.of()));
        List<Row> currency = added(new CurrencyInput(edits, locale)).rows();
        rows.add(section("currency", _ -> MESSAGES.get("section.currency.holds"), currency));
        return section("finance", Summaries::finance, rows);
    }

    private Section situation() {
        Questions questions = new Questions(edits, projections.current(), locale);
        List<Row> chapters = Stream.of("privacy", "license", "scale", "customization", "budget")
                .<Row>map(chapter -> section(
                        "situation." + chapter, summaries -> summaries.situation(chapter), questions.rows(chapter)))
                .toList();
        shown.addAll(questions.shown());
        return section("situation", Summaries::situation, chapters);
    }

    private Section section(String key, Function<Summaries, String> summary, List<Row> rows) {
        return titled(MESSAGES.get("section." + key), summary, rows);
    }

    private Section titled(String title, Function<Summaries, String> summary, List<Row> rows) {
        StringProperty text = new SimpleStringProperty(this, "summary", "");
        shown.add(snapshot -> text.set(summary.apply(new Summaries(snapshot))));
        return new Section(title, text, rows);
    }

    private Row listed(Choosable choosable) {
        return new Row.Listed(choice(choosable).pick());
    }

    private Row segments(Choosable choosable) {
        return new Row.Segments(choice(choosable).pick());
    }

    private ChoiceInput choice(Choosable choosable) {
        return added(new ChoiceInput(choosable, edits, projections.current()));
    }

    private <S extends Shown> S added(S part) {
        shown.add(part);
        return part;
    }

    private PriceBook book() {
        return projections.current().book();
    }

    private static List<Row> joined(List<? extends Row> first, List<? extends Row> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
