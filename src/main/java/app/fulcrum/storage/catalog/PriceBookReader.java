package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.catalog.WorkloadShape;
import app.fulcrum.model.catalog.sale.RateLimit;
import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.catalog.tokens.Tokenizer;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.catalog.ManifestReader.Manifest;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.RecordFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts a price book together from its files.
 *
 * <p>A bad record is named with file, line and reason and left out, together with the records that refer to it. The book
 * as a whole is refused only where nothing could be computed with the rest: a file that is missing or no list of
 * records, or anything wrong with the manifest, the throughput constants or the defaults every scenario starts from.
 */
public final class PriceBookReader {

    static final String API_OFFERS = "api-offers.json";
    static final String BOOK = "book.json";
    static final String DEFAULTS = "defaults.json";
    static final String FIGURES = "figures.json";
    static final String GPU_OFFERS = "gpu-offers.json";
    static final String GPUS = "gpus.json";
    static final String HOSTED_OFFERS = "hosted-offers.json";
    static final String LICENSES = "licenses.json";
    static final String MEASUREMENTS = "measurements.json";
    static final String OPEN_MODELS = "open-models.json";
    static final String RATE_LIMITS = "rate-limits.json";
    static final String SERVING_STACKS = "serving-stacks.json";
    static final String THROUGHPUT = "throughput.json";
    static final String TOKENIZERS = "tokenizers.json";
    static final String UNIT_OFFERS = "unit-offers.json";
    static final String WORKLOADS = "workloads.json";

    /** The files of a book, in the order they are hashed in. */
    public static final List<String> FILES = List.of(
            API_OFFERS,
            BOOK,
            DEFAULTS,
            FIGURES,
            GPU_OFFERS,
            GPUS,
            HOSTED_OFFERS,
            LICENSES,
            MEASUREMENTS,
            OPEN_MODELS,
            RATE_LIMITS,
            SERVING_STACKS,
            THROUGHPUT,
            TOKENIZERS,
            UNIT_OFFERS,
            WORKLOADS);

    /** Those of them with what is sold by the token. */
    public static final List<String> FILES_OF_TOKEN_OFFERS = List.of(API_OFFERS, HOSTED_OFFERS);

    /** Family of a GPU none of whose kind was measured. */
    private static final String UNIVERSAL = "universal";

    private final Map<String, byte[]> files;
    private final List<Problem> problems = new ArrayList<>();
    private boolean refused;

    private PriceBookReader(Map<String, byte[]> files) {
        this.files = files;
    }

    /** @param files the content of every file by its name */
    public static Outcome<PriceBook> read(Map<String, byte[]> files) {
        return new PriceBookReader(files).read();
    }

    private Outcome<PriceBook> read() {
        Optional<Manifest> manifest = whole(BOOK, ManifestReader::read);
        Optional<ThroughputConstants> throughput = whole(THROUGHPUT, ThroughputReader::read);
        List<Gpu> gpus = records(GPUS, Gpu::id, new GpuReader(families(throughput))::read);
        List<License> licenses = records(LICENSES, License::id, LicenseReader::read);
        List<OpenModel> models = records(OPEN_MODELS, OpenModel::id, new OpenModelReader(byId(licenses))::read);
        Set<String> gpuIds = ids(gpus, Gpu::id);
        List<DefaultValue> defaults = defaults();
        List<ApiOffer> apiOffers = records(API_OFFERS, ApiOffer::id, ApiOfferReader::read);
        List<HostedOffer> hostedOffers =
                records(HOSTED_OFFERS, HostedOffer::id, new HostedOfferReader(ids(models, OpenModel::id))::read);
        List<GpuOffer> gpuOffers = records(GPU_OFFERS, GpuOffer::id, new GpuOfferReader(gpuIds)::read);
        List<Figure> figures = records(FIGURES, Figure::id, new FigureReader(gpuIds)::read);
        List<WorkloadShape> workloads = records(WORKLOADS, WorkloadShape::id, WorkloadReader::read);
        List<ServingStack> stacks = records(SERVING_STACKS, ServingStack::id, ServingStackReader::read);
        List<MeasurementSeries> measurements = records(
                MEASUREMENTS,
                MeasurementSeries::id,
                new MeasurementReader(ids(models, OpenModel::id), gpuIds, ids(stacks, ServingStack::id))::read);
        Set<String> apiOfferIds = ids(apiOffers, ApiOffer::id);
        Set<String> tokenOfferIds = ids(hostedOffers, HostedOffer::id);
        tokenOfferIds.addAll(apiOfferIds);
        List<Tokenizer> tokenizers =
                records(TOKENIZERS, Tokenizer::id, new TokenizerReader(apiOfferIds, ids(models, OpenModel::id))::read);
        List<UnitOffer> unitOffers = records(UNIT_OFFERS, UnitOffer::id, new UnitOfferReader(tokenOfferIds)::read);
        List<RateLimit> rateLimits = records(RATE_LIMITS, RateLimit::id, new RateLimitReader(tokenOfferIds)::read);
        if (refused || manifest.isEmpty() || throughput.isEmpty()) {
            return Outcome.refused(problems);
        }
        PriceBook book = new PriceBook(
                manifest.get().asOf(),
                manifest.get().ageLimits(),
                Fingerprint.of(files),
                apiOffers,
                hostedOffers,
                models,
                gpus,
                gpuOffers,
                figures,
                workloads,
                stacks,
                measurements,
                tokenizers,
                unitOffers,
                rateLimits,
                licenses,
                defaults,
                throughput.get());
        return Outcome.of(book, problems);
    }

    private static Set<String> families(Optional<ThroughputConstants> throughput) {
        Set<String> families = new LinkedHashSet<>(List.of(UNIVERSAL));
        throughput.ifPresent(constants -> families.addAll(constants.families().keySet()));
        return families;
    }

    private static Map<String, License> byId(List<License> licenses) {
        return licenses.stream()
                .collect(Collectors.toMap(License::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static <T> Set<String> ids(List<T> records, Function<T, String> id) {
        return records.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every scenario needs every one of these. */
    private List<DefaultValue> defaults() {
        List<DefaultValue> defaults = records(DEFAULTS, DefaultValue::path, DefaultValueReader::read);
        Set<String> paths = ids(defaults, DefaultValue::path);
        for (String path : DefaultValueReader.required().keySet()) {
            if (!paths.contains(path)) {
                refuse(Problem.of(ProblemCode.MISSING_MEMBER, Place.in(DEFAULTS, path), ProblemFact.member(path)));
            }
        }
        return defaults;
    }

    private <T> Optional<T> whole(String name, Function<Fields, T> reader) {
        return file(name).flatMap(file -> {
            Optional<T> record = file.whole(reader);
            problems.addAll(file.problems());
            refused |= record.isEmpty();
            return record;
        });
    }

    private <T> List<T> records(String name, Function<T, String> id, Function<Fields, T> reader) {
        return file(name)
                .map(file -> {
                    Optional<List<T>> records = file.records(id, reader);
                    problems.addAll(file.problems());
                    refused |= records.isEmpty();
                    return records.orElse(List.of());
                })
                .orElse(List.of());
    }

    private Optional<RecordFile> file(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            refuse(Problem.of(ProblemCode.UNREADABLE_FILE, Place.in(name, ""), Phrase.NOT_THERE.fact()));
            return Optional.empty();
        }
        return Optional.of(RecordFile.parse(name, bytes));
    }

    private void refuse(Problem problem) {
        problems.add(problem);
        refused = true;
    }
}
