package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.controller.inputs.words.GpuOfferWords;
import app.fulcrum.controller.text.EstimateWords;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.license.Judgment;
import app.fulcrum.model.market.GpuOfferRanking;
import app.fulcrum.model.market.GpuOfferRanking.Ranked;
import app.fulcrum.model.market.Substitution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.text.LicenseSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.Entry;
import app.fulcrum.view.inputs.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every rental offer of the price book by what an alternative on own GPUs would cost on it. Worked out when asked for. */
public final class Ranking {

    private static final Messages MESSAGES = Messages.of("inputs");

    private final InputsContext context;
    private final Alternative own;

    /** @param own the alternative as it was when its rows were made */
    public Ranking(InputsContext context, Alternative own) {
        this.context = context;
        this.own = own;
    }

    public Row row() {
        return new Row.Link(
                MESSAGES.get("ranking.open"), place -> context.popups().open(details(), place));
    }

    public Details details() {
        Snapshot snapshot = context.projections().current();
        String title = MESSAGES.get("ranking.title");
        return snapshot.projection().of(own.id()).serving().isPresent()
                ? details(title, snapshot)
                : new Details(title, MESSAGES.get("ranking.noModel"), Optional.empty(), List.of(), List.of());
    }

    private Details details(String title, Snapshot snapshot) {
        GpuOfferRanking ranking = GpuOfferRanking.of(own.id(), snapshot.scenario(), snapshot.market());
        List<Entry> entries = new ArrayList<>();
        for (Ranked ranked : ranking.ranked()) {
            entries.add(entry(entries.size() + 1, ranked, snapshot));
        }
        return new Details(title, intro(ranking, snapshot), Optional.empty(), entries, unable(ranking));
    }

    /** A license that is simply fine is not spoken of. */
    private static String intro(GpuOfferRanking ranking, Snapshot snapshot) {
        String intro = MESSAGES.get(
                "ranking.intro", Figures.tokens((double) snapshot.projection().tokensPerDay()));
        return ranking.license()
                .filter(verdict -> verdict.judgment() != Judgment.OK)
                .map(verdict -> MESSAGES.get(
                        "ranking.license",
                        intro,
                        LicenseSentences.judgment(verdict.judgment()),
                        LicenseSentences.mainCondition(verdict)))
                .orElse(intro);
    }

    private Entry entry(int place, Ranked ranked, Snapshot snapshot) {
        GpuOffer offer = ranked.offer();
        boolean chosen = new HostingChoices(own)
                .offerId(snapshot.scenario())
                .filter(offer.id()::equals)
                .isPresent();
        MoneyFigures money = MoneyFigures.of(snapshot.scenario());
        long billed = ranked.fleet().billedGpus();
        String facts = MESSAGES.get(
                "ranking.facts",
                GpuOfferWords.name(offer),
                GpuOfferWords.facts(offer),
                MESSAGES.get(billed == 1 ? "ranking.gpus.one" : "ranking.gpus.many", Figures.exact((double) billed)),
                Figures.exact(ranked.fleet().layout().gpusPerReplica()),
                money.amount(ranked.bill().usdPerMonth()),
                EstimateWords.perGpu(ranked.fleet().layout(), ranked.typedShare()));
        return new Entry(
                MESSAGES.get("ranking.place", place, ranked.gpu().name()),
                MESSAGES.get("ranking.price", money.price(ranked.usdPerMillionTokens())),
                chosen ? facts + " · " + MESSAGES.get("ranking.chosen") : facts,
                Optional.of(offer.provenance().source().url()).filter(url -> !url.isEmpty()),
                chosen
                        ? Optional.empty()
                        : Optional.of(new Entry.Take(MESSAGES.get("ranking.take"), () -> choose(offer))));
    }

    /** Gives the bill that was ranked. */
    private void choose(GpuOffer offer) {
        Scenario chosen = Substitution.choosing(
                offer,
                own.id(),
                context.edits().scenario(),
                context.projections().current().book());
        context.edits().replace(chosen, MESSAGES.get("ranking.step", GpuOfferWords.name(offer)));
    }

    private static List<String> unable(GpuOfferRanking ranking) {
        String names = ranking.unable().stream().map(Gpu::name).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(MESSAGES.get("ranking.unable", names));
    }
}
