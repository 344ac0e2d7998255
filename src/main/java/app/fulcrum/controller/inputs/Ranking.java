package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.capacity.GpuRanking;
import app.fulcrum.model.capacity.GpuRanking.Candidate;
import app.fulcrum.model.capacity.GpuRanking.Ranked;
import app.fulcrum.model.capacity.GpuRanking.Unable;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.Serving;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.Figures;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.Entry;
import app.fulcrum.view.inputs.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every rental offer of the price book by what a token would cost on it at this load. Worked out when asked for. */
final class Ranking {

    private static final Messages MESSAGES = Messages.of("inputs");

    private final Edits edits;
    private final Projections projections;
    private final Popups popups;

    Ranking(Edits edits, Projections projections, Popups popups) {
        this.edits = edits;
        this.projections = projections;
        this.popups = popups;
    }

    Row row() {
        return new Row.Link(MESSAGES.get("ranking.open"), place -> popups.open(details(), place));
    }

    Details details() {
        Snapshot snapshot = projections.current();
        String title = MESSAGES.get("ranking.title");
        return snapshot.projection()
                .serving()
                .map(serving -> details(title, serving, snapshot))
                .orElseGet(() ->
                        new Details(title, MESSAGES.get("ranking.noModel"), Optional.empty(), List.of(), List.of()));
    }

    private Details details(String title, Serving serving, Snapshot snapshot) {
        GpuRanking ranking = GpuRanking.of(
                serving.query().withAnyGpusPerReplica(), candidates(snapshot.book()), demand(serving, snapshot));
        List<Entry> entries = new ArrayList<>();
        for (Ranked ranked : ranking.ranked()) {
            entries.add(entry(entries.size() + 1, ranked, snapshot));
        }
        return new Details(
                title,
                MESSAGES.get("ranking.intro", Figures.tokens((double)
                        snapshot.projection().tokensPerDay())),
                Optional.empty(),
                entries,
                unable(ranking));
    }

    private static List<Candidate> candidates(PriceBook book) {
        List<Candidate> candidates = new ArrayList<>();
        for (GpuOffer offer : book.gpuOffers()) {
            book.gpu(offer.gpuId())
                    .ifPresent(gpu -> candidates.add(new Candidate(
                            offer.id(),
                            gpu,
                            offer.usdPerGpuHour(),
                            offer.gpusPerInstance().orElse(1))));
        }
        return candidates;
    }

    private static GpuRanking.Demand demand(Serving serving, Snapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        return new GpuRanking.Demand(
                snapshot.projection().tokensPerDay(),
                serving.load().pattern(),
                number(scenario, Input.REALISATION_FACTOR),
                (int) number(scenario, Input.MIN_REPLICAS),
                (int) number(scenario, Input.SPARE_REPLICAS),
                billedHoursPerMonth(scenario) / number(scenario, Input.DAYS_PER_MONTH));
    }

    private static double billedHoursPerMonth(Scenario scenario) {
        if (!scenario.choices().hosting().idleGpusReleased()) {
            return number(scenario, Input.HOURS_PER_MONTH);
        }
        return scenario.assumptions()
                .base(Input.BILLED_HOURS)
                .orElseGet(
                        () -> number(scenario, Input.SERVICE_HOURS_PER_DAY) * number(scenario, Input.DAYS_PER_MONTH));
    }

    private static double number(Scenario scenario, Input input) {
        return scenario.assumptions().base(input).orElseThrow();
    }

    private Entry entry(int place, Ranked ranked, Snapshot snapshot) {
        GpuOffer offer = snapshot.book().gpuOffer(ranked.candidate().offerId()).orElseThrow();
        boolean chosen = HostingChoices.offerId(snapshot.scenario())
                .filter(offer.id()::equals)
                .isPresent();
        String facts = MESSAGES.get(
                "ranking.facts",
                GpuOfferWords.name(offer),
                GpuOfferWords.facts(offer),
                MESSAGES.get(ranked.billedGpus() == 1 ? "ranking.gpus.one" : "ranking.gpus.many", Figures.exact((double)
                        ranked.billedGpus())),
                Figures.exact(ranked.capacity().gpusPerReplica()));
        return new Entry(
                MESSAGES.get("ranking.place", place, ranked.candidate().gpu().name()),
                MESSAGES.get("ranking.price", Figures.price(ranked.usdPerMillionTokens())),
                chosen ? facts + " · " + MESSAGES.get("ranking.chosen") : facts,
                Optional.of(offer.provenance().source().url()).filter(url -> !url.isEmpty()),
                chosen
                        ? Optional.empty()
                        : Optional.of(new Entry.Take(
                                MESSAGES.get("ranking.take"),
                                () -> edits.apply(ChoiceEdits.gpuOffer(edits.scenario(), offer)))));
    }

    private static List<String> unable(GpuRanking ranking) {
        String names = ranking.unable().stream()
                .map(Unable::candidate)
                .map(candidate -> candidate.gpu().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(MESSAGES.get("ranking.unable", names));
    }
}
