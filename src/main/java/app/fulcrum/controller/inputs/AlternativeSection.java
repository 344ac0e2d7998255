package app.fulcrum.controller.inputs;

import static app.fulcrum.model.scenario.Input.*;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.alternative.AlternativeMenu;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.AlternativeHead;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The section of one alternative: what it buys, its own numbers, and its head. Made and dropped with the alternative. */
final class AlternativeSection implements Shown {

    private static final Messages MESSAGES = Messages.of("inputs");

    private static final List<Input> RUNNING =
            List.of(ENGINEERS, STORAGE_AND_NETWORK, OVERHEAD_SHARE, MONITORING, SETUP);
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

    private final InputsContext context;
    private final Alternative alternative;
    private final SectionParts parts;
    private final NumberRows numbers;
    private final AlternativeHead head;
    private final Row.OfAlternative row;

    /** @param alternative the alternative as it is now; its kind never changes */
    AlternativeSection(InputsContext context, AlternativeMenu menu, Alternative alternative) {
        this.context = context;
        this.alternative = alternative;
        this.parts = new SectionParts(context);
        this.numbers =
                parts.added(new NumberRows(context, key -> key.alternative().equals(Optional.of(alternative.id()))));
        this.head = new AlternativeHead(
                alternative.id(), new Look(alternative.kind(), 1), new Actions(menu, alternative.id()));
        this.row = new Row.OfAlternative(
                head, parts.summary(summaries -> summaries.alternative(alternative.id())), rows());
    }

    /** What does not change as long as the section is the same. */
    Object identity() {
        return identity(alternative);
    }

    static Object identity(Alternative alternative) {
        return List.of(alternative.id(), alternative.kind());
    }

    Row.OfAlternative row() {
        return row;
    }

    /** Opens it, so that what is new can be set at once. */
    void open() {
        head.expandedProperty().set(true);
    }

    @Override
    public void show(Snapshot snapshot) {
        Alternatives alternatives = snapshot.scenario().alternatives();
        head.nameProperty().set(new AlternativeNames(alternatives).title(alternative.id()));
        head.lookProperty().set(Look.of(alternatives, alternatives.placeOf(alternative.id())));
        parts.show(snapshot);
    }

    void showSelected(AlternativeId selected) {
        head.selectedProperty().set(selected.equals(alternative.id()));
    }

    private List<Row> rows() {
        OfferChoices offers = new OfferChoices(alternative);
        return switch (alternative.kind()) {
            case CLOSED_API -> SectionParts.joined(List.of(parts.listed(offers.closedApi())), numbers.all());
            case HOSTED_OPEN_API -> SectionParts.joined(List.of(parts.listed(offers.hostedOffer())), numbers.all());
            case SELF_HOSTED -> ownGpus();
        };
    }

    private List<Row> ownGpus() {
        HostingChoices hosting = new HostingChoices(alternative);
        ServingChoices serving = new ServingChoices(alternative);
        List<Row> rows = new ArrayList<>(List.of(
                parts.listed(new OfferChoices(alternative).openModel(context.book())),
                parts.listed(hosting.gpu(context.book())),
                new Ranking(context, alternative).row(),
                parts.segments(hosting.ownership(context.book())),
                parts.listed(hosting.offer(context.book())),
                parts.listed(serving.stack()),
                parts.listed(serving.weights()),
                parts.listed(serving.kvCache())));
        rows.addAll(numbers(RUNNING));
        rows.add(parts.section("renting", summaries -> summaries.renting(alternative.id()), renting()));
        rows.add(parts.section(
                "serving",
                _ -> MESSAGES.get("section.serving.holds"),
                SectionParts.joined(layout(serving), numbers(SERVING))));
        rows.add(parts.section("buying", _ -> MESSAGES.get("section.buying.holds"), buying()));
        return rows;
    }

    private List<Row> numbers(List<Input> wanted) {
        return wanted.stream().map(alternative::key).map(numbers::row).toList();
    }

    private List<Row> renting() {
        List<Row> rows = new ArrayList<>();
        rows.add(parts.remark("renting", new HostingChoices(alternative)::rentingRemark));
        rows.addAll(numbers(RENTING));
        rows.add(parts.segments(new ServingChoices(alternative).idleGpusReleased()));
        rows.add(numbers.row(alternative.key(BILLED_HOURS)));
        return rows;
    }

    private List<Row> buying() {
        return SectionParts.joined(
                List.of(parts.remark("buying", new HostingChoices(alternative)::buyingRemark)), numbers(BUYING));
    }

    private List<Row> layout(ServingChoices serving) {
        return List.of(
                parts.listed(serving.gpusPerReplica()),
                parts.listed(serving.parallelism()),
                parts.segments(serving.batchRunsOffPeak()));
    }

    /** What is done at the head of the section. */
    private record Actions(AlternativeMenu menu, AlternativeId id) implements AlternativeHead.Actions {

        @Override
        public void selected() {
            menu.editor().selection().select(id);
        }

        @Override
        public Optional<String> named(String name) {
            return menu.editor().rename(id, name);
        }

        @Override
        public void removed() {
            menu.request(AlternativeMenu.Action.REMOVE, id);
        }

        @Override
        public List<MenuEntry> entries(Runnable rename) {
            return menu.of(id, rename);
        }
    }
}
