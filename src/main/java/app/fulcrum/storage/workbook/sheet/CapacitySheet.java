package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.explain.FleetFigures;
import app.fulcrum.model.explain.ReplicaFigures;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.number.UnitSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What own GPUs hold and serve: memory and the time of a step term by term, a column for each alternative. */
public final class CapacitySheet {

    private final Draft draft;
    private final List<AlternativeResult> own;
    private final List<FleetFigures> fleets;
    private final Page page;
    private final List<Cell> checks = new ArrayList<>();

    public CapacitySheet(Draft draft) {
        this.draft = draft;
        this.own = draft.projection().results().stream()
                .filter(result -> result.fleet().isPresent())
                .filter(result -> draft.explainer().fleet(result.id()).isPresent())
                .toList();
        this.fleets = own.stream()
                .map(result -> draft.explainer().fleet(result.id()).orElseThrow())
                .toList();
        this.page = new Page(
                MESSAGES.get("sheet.capacity"),
                Stream.concat(Stream.of(52), Stream.concat(own.stream().map(_ -> 22), Stream.of(18)))
                        .toList());
    }

    public Page page() {
        page.title(MESSAGES.get("capacity.title"));
        page.note(MESSAGES.get(own.isEmpty() ? "capacity.none" : "capacity.note"));
        if (own.isEmpty()) {
            return page;
        }
        page.gap();
        page.keepNext();
        heads();
        replica();
        page.section(MESSAGES.get("capacity.fleet"));
        fleet();
        draft.addWorkings(page);
        for (int i = 0; i < own.size(); i++) {
            check(own.get(i), fleets.get(i));
        }
        return page;
    }

    private void heads() {
        Stream<PageEntry> names =
                draft.titles(own).stream().map(name -> PageEntry.words(name, CellLook.FIGURE_HEADING));
        page.row(Stream.of(Stream.of(head("figure")), names, Stream.of(head("unit")))
                .flatMap(heads -> heads)
                .toList());
    }

    private static PageEntry head(String key) {
        return PageEntry.words(MESSAGES.get(key), CellLook.HEADING);
    }

    /** Whether memory, limits and volume hold. */
    public List<Cell> checks() {
        return checks;
    }

    private void replica() {
        page.section(MESSAGES.get("capacity.memory"));
        estimated(ReplicaFigures::sequences);
        estimated(ReplicaFigures::gpuMemory);
        estimated(ReplicaFigures::usableMemory);
        estimated(ReplicaFigures::weights);
        estimated(ReplicaFigures::kvCache);
        estimated(ReplicaFigures::reserve);
        estimated(ReplicaFigures::usedMemory);
        if (fleets.stream().anyMatch(fleet -> fleet.estimated().isPresent())) {
            page.section(MESSAGES.get("capacity.step"));
            int terms = fleets.stream()
                    .flatMap(fleet -> fleet.estimated().stream())
                    .mapToInt(replica -> replica.stepTerms().size())
                    .max()
                    .orElse(0);
            for (int i = 0; i < terms; i++) {
                int term = i;
                estimated(replica -> replica.stepTerms().get(term));
            }
            estimated(ReplicaFigures::step);
            estimated(ReplicaFigures::timePerOutputToken);
            estimated(ReplicaFigures::timeToFirstToken);
        }
    }

    private void fleet() {
        row(fleet -> Optional.of(fleet.replica().outputRate()));
        row(fleet -> Optional.of(fleet.replica().plannedOutputRate()));
        row(fleet -> Optional.of(fleet.replica().plannedRate()));
        row(fleet -> Optional.of(fleet.capacityPerReplica()));
        row(fleet -> Optional.of(fleet.gpusPerReplica()));
        row(fleet -> Optional.of(fleet.servingReplicas()));
        row(fleet -> Optional.of(fleet.spareReplicas()));
        row(fleet -> Optional.of(fleet.billedGpus()));
        row(FleetFigures::fewestGpus);
        row(FleetFigures::gpuHours);
        row(fleet -> Optional.of(fleet.capacity()));
        row(FleetFigures::usedShare);
        row(FleetFigures::requestsCarried);
        row(FleetFigures::secondsPerRequest);
        row(FleetFigures::usersCarried);
    }

    private void estimated(Function<ReplicaFigures, Explanation> figure) {
        row(fleet -> fleet.estimated().map(figure));
    }

    private void row(Function<FleetFigures, Optional<Explanation>> figure) {
        List<Optional<Explanation>> figures = fleets.stream().map(figure).toList();
        Optional<Explanation> any = figures.stream().flatMap(Optional::stream).findFirst();
        if (any.isEmpty()) {
            return;
        }
        List<PageEntry> entries = new ArrayList<>();
        entries.add(PageEntry.text(ExplanationSentences.name(any.get())));
        for (int i = 0; i < own.size(); i++) {
            AlternativeId id = own.get(i).id();
            entries.add(figures.get(i)
                    .<PageEntry>map(known -> PageEntry.figure(draft.cell(id, known), CellLook.CALCULATED))
                    .orElse(PageEntry.NOTHING));
        }
        entries.add(PageEntry.text(UnitSymbols.of(any.get().unit())));
        page.row(entries);
    }

    private void check(AlternativeResult result, FleetFigures fleet) {
        String name = draft.names().title(result.id());
        fleet.estimated().ifPresent(replica -> {
            within("check.memory", name, replica.usedMemory(), replica.usableMemory());
            limit(result, Input.TPOT_LIMIT)
                    .ifPresent(limit -> within("check.tpot", name, replica.timePerOutputToken(), limit));
            limit(result, Input.TTFT_LIMIT)
                    .ifPresent(limit -> within("check.ttft", name, replica.timeToFirstToken(), limit));
        });
        if (result.cost().isPresent()) {
            within("check.capacity", name, draft.explainer().volume(), fleet.capacity());
        }
    }

    private Optional<Explanation> limit(AlternativeResult result, Input limit) {
        InputKey key = InputKey.of(result.id(), limit);
        return draft.projection().resolution().of(key).value().isPresent()
                ? Optional.of(draft.explainer().input(key))
                : Optional.empty();
    }

    private void within(String key, String name, Explanation figure, Explanation most) {
        checks.add(draft.check().isWithin(MESSAGES.get(key, name), draft.cell(name, figure), draft.cell(name, most)));
    }
}
