package app.fulcrum.model.serving;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.capacity.LayoutOutcome.NotRunnable;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.capacity.LayoutSearch;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.AnyOf;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.supply.Servers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why a replica cannot be laid out as asked, and what its placement rests on. */
record LayoutProblem(Serving serving, PriceBook book) {

    private static final int MOST_NAMED = 3;

    Problem of(NotRunnable miss) {
        int gpus = miss.layout().gpus();
        return switch (miss.reason()) {
            case FAST_LINK ->
                serving.query().deployment().gpu().isLinked()
                        ? Problem.of(
                                ProblemCode.LAYOUT_NOT_OFFERED,
                                here(),
                                number(gpus),
                                hardware(),
                                number(servers().onFastLink()),
                                offersFor(gpus))
                        : Problem.of(ProblemCode.LINK_UNKNOWN, here(), number(gpus), hardware());
            case HEADS -> notRunnable(gpus, Phrase.HEADS_UNEVEN, attention().heads());
            case KV_HEADS ->
                notRunnable(gpus, Phrase.KV_HEADS_UNEVEN, attention().kvHeads());
        };
    }

    private Problem notRunnable(int gpus, Phrase why, int heads) {
        return Problem.of(
                ProblemCode.LAYOUT_NOT_RUNNABLE,
                here(),
                quoted(serving.modelName()),
                number(gpus),
                why.fact(number(heads)),
                new AnyOf(runnable()));
    }

    private Servers servers() {
        return serving.supply().servers();
    }

    private Attention attention() {
        return serving.query().deployment().architecture().attention();
    }

    /** Numbers of GPUs up to the usual server over which engines split the model: {@code 1, 2, 4 or 8}. */
    private List<ProblemFact> runnable() {
        List<ProblemFact> numbers = new ArrayList<>();
        int most = Math.min(servers().mostGpusPerReplica(), Servers.USUAL_ON_FAST_LINK);
        for (int gpus = 1; gpus <= most; gpus++) {
            LayoutQuery query = serving.query().withGpusPerReplica(gpus);
            if (!(LayoutSearch.search(query) instanceof NotRunnable)) {
                numbers.add(number(gpus));
            }
        }
        return numbers;
    }

    /**
     * Offers of the same GPU that can be bought and are known to place a replica of so many GPUs: those of the provider
     * chosen first, then the cheapest few; nothing if there are none.
     */
    private ProblemFact offersFor(int gpus) {
        List<ProblemFact> offers = serving.supply().canBeSwitched() ? machinesFor(gpus) : List.of();
        return offers.isEmpty() ? new Nothing() : new AnyOf(offers);
    }

    private List<ProblemFact> machinesFor(int gpus) {
        String gpuId = serving.query().deployment().gpu().id();
        return book.gpuOffers().stream()
                .filter(offer -> offer.gpuId().equals(gpuId))
                .filter(offer -> offer.terms().areForSale()
                        && offer.gpusOnFastLink().isPresent()
                        && Servers.of(offer).canHold(gpus))
                .sorted(Comparator.comparing((GpuOffer offer) -> !isOfProviderChosen(offer))
                        .thenComparingDouble(GpuOffer::usdPerGpuHour))
                .map(LayoutProblem::machine)
                .distinct()
                .limit(MOST_NAMED)
                .toList();
    }

    /** That nobody says how many GPUs share a link, where the answer depends on it. */
    Optional<Problem> assumed(Fleet fleet) {
        return fleet.restsOnAssumedLink()
                ? Optional.of(Problem.of(
                        ProblemCode.FAST_LINK_ASSUMED,
                        here(),
                        hardware(),
                        number(servers().onFastLink())))
                : Optional.empty();
    }

    private ProblemFact hardware() {
        ProblemFact gpu = quoted(serving.query().deployment().gpu().name());
        return serving.supply()
                .offer()
                .map(LayoutProblem::name)
                .map(name -> Phrase.GPU_FROM.fact(gpu, quoted(name)))
                .orElse(gpu);
    }

    private boolean isOfProviderChosen(GpuOffer offer) {
        return serving.supply()
                .offer()
                .filter(chosen -> chosen.provider().equals(offer.provider()))
                .isPresent();
    }

    /** What to order, also where the provider has no name for it: {@code Lambda 8-GPU machine}. */
    private static ProblemFact machine(GpuOffer offer) {
        return offer.instance().isEmpty()
                ? Phrase.MACHINE_OF.fact(
                        quoted(offer.provider()), number(Servers.of(offer).soldTogether()))
                : quoted(name(offer));
    }

    private static String name(GpuOffer offer) {
        return offer.instance().isEmpty() ? offer.provider() : offer.provider() + " " + offer.instance();
    }

    private Place here() {
        return Place.member(serving.alternative().value());
    }
}
