package app.fulcrum.model.catalog;

import app.fulcrum.model.catalog.sale.RateLimit;
import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.catalog.tokens.Tokenizer;
import app.fulcrum.model.provenance.AgeLimits;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dated catalog every figure comes from that the user has not typed.
 *
 * @param asOf the day it was put together
 * @param ageLimits when its prices are old
 * @param sha256 hash of the files it was read from, lower-case hexadecimal
 */
public record PriceBook(
        LocalDate asOf,
        AgeLimits ageLimits,
        String sha256,
        List<ApiOffer> apiOffers,
        List<HostedOffer> hostedOffers,
        List<OpenModel> openModels,
        List<Gpu> gpus,
        List<GpuOffer> gpuOffers,
        List<Figure> figures,
        List<WorkloadShape> workloads,
        List<ServingStack> servingStacks,
        List<MeasurementSeries> measurements,
        List<Tokenizer> tokenizers,
        List<UnitOffer> unitOffers,
        List<RateLimit> rateLimits,
        List<License> licenses,
        List<DefaultValue> defaults,
        ThroughputConstants throughput) {

    public PriceBook {
        apiOffers = List.copyOf(apiOffers);
        hostedOffers = List.copyOf(hostedOffers);
        openModels = List.copyOf(openModels);
        gpus = List.copyOf(gpus);
        gpuOffers = List.copyOf(gpuOffers);
        figures = List.copyOf(figures);
        workloads = List.copyOf(workloads);
        servingStacks = List.copyOf(servingStacks);
        measurements = List.copyOf(measurements);
        tokenizers = List.copyOf(tokenizers);
        unitOffers = List.copyOf(unitOffers);
        rateLimits = List.copyOf(rateLimits);
        licenses = List.copyOf(licenses);
        defaults = List.copyOf(defaults);
    }

    public Optional<ApiOffer> apiOffer(String id) {
        return RecordLookup.first(apiOffers, offer -> offer.id().equals(id));
    }

    public Optional<HostedOffer> hostedOffer(String id) {
        return RecordLookup.first(hostedOffers, offer -> offer.id().equals(id));
    }

    public Optional<UnitOffer> unitOffer(String id) {
        return RecordLookup.first(unitOffers, offer -> offer.id().equals(id));
    }

    /** Units by the month in which capacity for what an offer sells can be bought. */
    public List<UnitOffer> unitOffersOf(String offerId) {
        return unitOffers.stream()
                .filter(unit -> unit.offerId().equals(offerId))
                .toList();
    }

    /** Whatever is sold under an identifier: tokens or hours of a GPU. */
    public Optional<Offer> offer(String id) {
        return Stream.of(apiOffers, hostedOffers, gpuOffers)
                .flatMap(List::stream)
                .<Offer>map(offer -> offer)
                .filter(offer -> offer.id().equals(id))
                .findFirst();
    }

    public Optional<OpenModel> openModel(String id) {
        return RecordLookup.first(openModels, model -> model.id().equals(id));
    }

    /** The model whose stated size is nearest, on a scale of orders of magnitude. */
    public Optional<OpenModel> openModelOfSize(double totalBillion) {
        return openModels.stream()
                .filter(model -> model.architecture().isPresent())
                .min(Comparator.comparingDouble(
                        model -> Math.abs(Math.log(model.weights().orElseThrow().totalBillion() / totalBillion))));
    }

    public Optional<Gpu> gpu(String id) {
        return RecordLookup.first(gpus, gpu -> gpu.id().equals(id));
    }

    public Optional<GpuOffer> gpuOffer(String id) {
        return RecordLookup.first(gpuOffers, offer -> offer.id().equals(id));
    }

    public Optional<ServingStack> servingStack(String id) {
        return RecordLookup.first(servingStacks, stack -> stack.id().equals(id));
    }

    public Optional<License> license(String id) {
        return RecordLookup.first(licenses, license -> license.id().equals(id));
    }

    public Optional<Figure> figure(String id) {
        return RecordLookup.first(figures, figure -> figure.id().equals(id));
    }

    /** The preferred figure of a kind about one GPU. */
    public Optional<Figure> figureOf(Figure.Kind kind, String gpuId) {
        return figures.stream()
                .filter(figure -> figure.kind() == kind)
                .filter(figure -> figure.gpuId().filter(gpuId::equals).isPresent())
                .findFirst();
    }

    /** Published measurements of any model of this shape on a GPU. */
    public List<MeasurementSeries> measurementsOf(Architecture shape, String gpuId) {
        return measurements.stream()
                .filter(series -> series.gpuId().equals(gpuId))
                .filter(series -> openModel(series.modelId())
                        .flatMap(OpenModel::architecture)
                        .filter(shape::equals)
                        .isPresent())
                .toList();
    }

    /** What an offer counts tokens with, which is up to its model; absent where that is not known. */
    public Optional<Tokenizer> tokenizer(TokenOffer offer) {
        return offer.openModel().isPresent()
                ? tokenizerOfModel(offer.openModel().get())
                : RecordLookup.first(tokenizers, tokenizer -> tokenizer.countsOffer(offer.id()));
    }

    /** What an open model counts tokens with; absent where that is not known. */
    public Optional<Tokenizer> tokenizerOfModel(String openModelId) {
        return RecordLookup.first(tokenizers, tokenizer -> tokenizer.countsOpenModel(openModelId));
    }

    public Optional<DefaultValue> defaultValue(String path) {
        return RecordLookup.first(defaults, value -> value.path().equals(path));
    }
}
