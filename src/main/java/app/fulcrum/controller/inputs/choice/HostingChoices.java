package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.words.GpuOfferWords;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.described.DescribedGpu;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.SetChoice;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.inputs.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * On whose GPUs the weights of an alternative run.
 *
 * @param alternative the alternative as it was when its rows were made
 */
public record HostingChoices(Alternative alternative) {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final Messages DESCRIBE_MESSAGES = Messages.of("describe");
    private static final String RENTED = "rented";
    private static final String OWNED = "owned";
    private static final double TERA = 1e12;

    public Choosable ownership(Supplier<Market> market) {
        return Choosable.of(
                path() + ".ownership",
                MESSAGES.get("choice.ownership"),
                List.of(
                        Item.of(RENTED, MESSAGES.get("choice.ownership.rented")),
                        Item.of(OWNED, MESSAGES.get("choice.ownership.owned"))),
                scenario -> hardware(scenario) instanceof Hardware.Owned ? OWNED : RENTED,
                (id, scenario) -> ChoiceEdits.owned(scenario, market.get(), alternative.id(), id.equals(OWNED)));
    }

    public Choosable gpu(Supplier<Market> market) {
        return new Choosable(
                path(),
                MESSAGES.get("choice.gpu"),
                this::gpus,
                scenario -> hardware(scenario).gpuId(),
                snapshot -> facts(hardware(snapshot.scenario()).gpu(), snapshot.book()),
                (id, scenario) -> ChoiceEdits.gpu(scenario, market.get(), alternative.id(), id));
    }

    /** What is described is among them, and what is not can be. */
    private List<Item> gpus(Snapshot snapshot) {
        GpuChoice chosen = hardware(snapshot.scenario()).gpu();
        boolean isDescribed = chosen instanceof GpuChoice.Described;
        List<Item> items = new ArrayList<>(snapshot.book().gpus().stream()
                .map(gpu -> new Item(gpu.id(), gpu.name(), facts(gpu)))
                .toList());
        if (isDescribed) {
            items.add(new Item(chosen.id(), chosen.nameIn(snapshot.book()), facts(chosen, snapshot.book())));
        }
        items.add(Choosable.describing(isDescribed));
        return items;
    }

    private static String facts(GpuChoice choice, PriceBook book) {
        String facts = choice.in(book).map(HostingChoices::facts).orElse("");
        return choice instanceof GpuChoice.Described(DescribedGpu gpu)
                ? Choosable.typed(gpu.isMemoryUnified() ? DESCRIBE_MESSAGES.get("gpu.facts.unified", facts) : facts)
                : facts;
    }

    private static String facts(Gpu gpu) {
        return MESSAGES.get(
                "gpu.facts",
                Figures.gibibytes(gpu.usableMemoryBytes()),
                Figures.plain(gpu.memoryBandwidthBytesPerSecond() / TERA));
    }

    public Choosable offer(PriceBook book) {
        return new Choosable(
                path() + ".offer",
                MESSAGES.get("choice.offer"),
                this::offers,
                scenario -> offerId(scenario).orElse(""),
                this::offerRemark,
                (id, scenario) -> chooseOffer(id, scenario, book));
    }

    private List<Item> offers(Snapshot snapshot) {
        boolean owned = hardware(snapshot.scenario()) instanceof Hardware.Owned;
        String gpuId = hardware(snapshot.scenario()).gpuId();
        Item none = Item.of("", MESSAGES.get(owned ? "choice.offer.owned" : "choice.offer.own"));
        return Stream.concat(
                        Stream.of(none),
                        snapshot.book().gpuOffers().stream()
                                .filter(offer -> offer.gpuId().equals(gpuId))
                                .sorted(Comparator.comparing(GpuOffer::terms)
                                        .thenComparingDouble(GpuOffer::usdPerGpuHour))
                                .map(offer ->
                                        new Item(offer.id(), GpuOfferWords.name(offer), GpuOfferWords.facts(offer))))
                .toList();
    }

    private String offerRemark(Snapshot snapshot) {
        return offerId(snapshot.scenario())
                .flatMap(snapshot.book()::gpuOffer)
                .map(GpuOfferWords::facts)
                .orElse("");
    }

    private ScenarioEdit chooseOffer(String id, Scenario scenario, PriceBook book) {
        return book.gpuOffer(id)
                .map(offer -> ChoiceEdits.gpuOffer(scenario, alternative.id(), offer, book))
                .orElseGet(() -> withoutOffer(scenario));
    }

    /** Keeps the GPUs and lets the user's own rate count. */
    private SetChoice withoutOffer(Scenario scenario) {
        Hardware hardware = hardware(scenario) instanceof Hardware.Rented rented
                ? new Hardware.Rented(rented.gpu(), Optional.empty())
                : hardware(scenario);
        return ChoiceEdits.hosting(
                scenario, alternative.id(), ChoiceKey.HARDWARE, hosting -> hosting.withHardware(hardware));
    }

    /** Which of the rental prices do not count, if any. */
    public String rentingRemark(Scenario scenario) {
        if (hardware(scenario) instanceof Hardware.Owned) {
            return MESSAGES.get("renting.owned");
        }
        boolean byMonth =
                scenario.assumption(alternative.key(Input.GPU_PRICE_PER_MONTH)).isPresent();
        return byMonth ? MESSAGES.get("renting.byMonth") : "";
    }

    /** Whether what buying costs does not count. */
    public String buyingRemark(Scenario scenario) {
        return hardware(scenario) instanceof Hardware.Owned ? "" : MESSAGES.get("buying.rented");
    }

    Hardware hardware(Scenario scenario) {
        return ((Way.OwnGpus) scenario.alternatives().get(alternative.id()).way())
                .hosting()
                .hardware();
    }

    Optional<String> offerId(Scenario scenario) {
        return hardware(scenario) instanceof Hardware.Rented rented ? rented.offerId() : Optional.empty();
    }

    private String path() {
        return ChoiceKey.HARDWARE.path(alternative.id());
    }
}
