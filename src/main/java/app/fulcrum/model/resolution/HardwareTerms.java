package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.described.DescribedGpu;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.described.GpuMeasure;
import app.fulcrum.model.resolution.Ruling.Rule;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Decides the prices of the GPUs that are self-hosted on, and how they are paid.
 *
 * @param hosting what the user chose
 * @param offer the rental offer; absent where hardware is owned or priced by the user alone
 * @param purchasePrice what the price book knows of buying the GPU, its share of the server included
 * @param power what it draws, before cooling
 * @param sequences how many sequences the engine takes at once on it; absent where one of the two is not known
 */
public record HardwareTerms(
        Hosting hosting,
        Optional<GpuOffer> offer,
        Optional<Figure> purchasePrice,
        Optional<Figure> power,
        OptionalInt sequences) {

    static HardwareTerms of(Hosting hosting, PriceBook book) {
        String gpuId = hosting.hardware().gpuId();
        return new HardwareTerms(
                hosting,
                hosting.hardware() instanceof Hardware.Rented rented
                        ? rented.offerId().flatMap(book::gpuOffer)
                        : Optional.empty(),
                figure(book, Figure.Kind.PURCHASE_PRICE_PER_GPU, gpuId),
                figure(book, Figure.Kind.POWER_PER_GPU, gpuId),
                hosting.hardware().gpu().in(book).stream()
                        .flatMapToInt(gpu -> book.servingStack(hosting.servingStackId()).stream()
                                .mapToInt(engine -> engine.sequences().on(gpu)))
                        .findFirst());
    }

    private static Optional<Figure> figure(PriceBook book, Figure.Kind kind, String gpuId) {
        for (Figure figure : book.figures()) {
            if (figure.kind() == kind
                    && figure.typical().isPresent()
                    && figure.gpuId().filter(gpuId::equals).isPresent()) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    /** How a GPU is paid. */
    public Payment payment(Values values) {
        if (hosting.hardware() instanceof Hardware.Owned) {
            return Payment.OWNED;
        }
        if (values.has(Input.GPU_PRICE_PER_MONTH)) {
            return Payment.BY_MONTH;
        }
        if (!takesBackIdleGpus()) {
            return Payment.ALL_HOURS;
        }
        if (hosting.scaling() == Scaling.FOLLOWING_THE_DAY) {
            return Payment.HOURS_RUN;
        }
        if (!hosting.idleGpusReleased()) {
            return Payment.ALL_HOURS;
        }
        return values.has(Input.BILLED_HOURS) ? Payment.TYPED_HOURS : Payment.HOURS_OF_SERVICE;
    }

    /** Whether GPUs can be given back while they idle: not where the chosen offer is a commitment. */
    public boolean takesBackIdleGpus() {
        return offer.map(GpuOffer::releasesIdleGpus).orElse(true);
    }

    /** Whether the GPUs can be taken away at any time: they are paid by the hour on a spot offer. */
    public boolean isSpot(Values values) {
        return payment(values).isByHour()
                && offer.filter(found -> found.terms() == GpuOffer.Terms.SPOT).isPresent();
    }

    /** Servers that are paid for every hour, at a price of their own; none unless their number and their price are both said. */
    public int reservedServers(Values values) {
        return payment(values) != Payment.OWNED
                        && values.has(Input.RESERVED_SERVERS)
                        && values.has(Input.RESERVED_GPU_HOUR_PRICE)
                ? values.count(Input.RESERVED_SERVERS)
                : 0;
    }

    /** How long a price that GPUs are reserved at holds, in months; absent where nobody says, or none are. */
    public OptionalInt termMonths(Values values) {
        if (payment(values) == Payment.OWNED || (takesBackIdleGpus() && reservedServers(values) == 0)) {
            return OptionalInt.empty();
        }
        return values.has(Input.TERM_MONTHS)
                ? OptionalInt.of(values.count(Input.TERM_MONTHS))
                : takesBackIdleGpus()
                        ? OptionalInt.empty()
                        : offer.map(GpuOffer::commitmentMonths).orElse(OptionalInt.empty());
    }

    /** GPUs that were bought before, so that no purchase price is paid for them. */
    public int gpusAlreadyOwned(Values values) {
        return payment(values) == Payment.OWNED && values.has(Input.GPUS_ALREADY_OWNED)
                ? values.count(Input.GPUS_ALREADY_OWNED)
                : 0;
    }

    /**
     * Hours in a month that a GPU rented by the hour is billed for, what spot GPUs lose to interruptions included; of one that
     * follows the day if it runs in every slot.
     */
    public double billedHoursPerMonth(Values values) {
        double hours = hoursPerMonth(values);
        return isSpot(values) && values.has(Input.SPOT_ALLOWANCE)
                ? hours * (1 + values.get(Input.SPOT_ALLOWANCE))
                : hours;
    }

    private double hoursPerMonth(Values values) {
        return switch (payment(values)) {
            case TYPED_HOURS -> values.get(Input.BILLED_HOURS);
            case HOURS_OF_SERVICE -> values.get(Input.SERVICE_HOURS_PER_DAY) * values.get(Input.DAYS_PER_MONTH);
            case HOURS_RUN -> values.get(Input.HOURS_PER_MONTH) * values.get(Input.SERVICE_HOURS_PER_DAY) / 24;
            case ALL_HOURS, BY_MONTH, OWNED -> values.get(Input.HOURS_PER_MONTH);
        };
    }

    /** The number that counts; absent where nobody states it. */
    public OptionalDouble number(Input input, Values values) {
        return ruling(input, values).number();
    }

    Ruling ruling(Input input, Values values) {
        if (values.has(input)) {
            return Ruling.held(values.get(input));
        }
        return switch (input) {
            case POWERED_HOURS -> new Ruling(values.find(Input.HOURS_PER_MONTH), Rule.AS_HOURS_PER_MONTH);
            case REALISATION_FACTOR -> new Ruling(OptionalDouble.empty(), Rule.OF_ESTIMATE_CLASS);
            default -> {
                OptionalDouble described = described(input);
                yield described.isPresent()
                        ? new Ruling(described, Rule.DESCRIBED)
                        : Ruling.offered(stated(input), Rule.NOT_STATED);
            }
        };
    }

    private OptionalDouble described(Input input) {
        return hosting.hardware().gpu() instanceof GpuChoice.Described(DescribedGpu gpu)
                ? switch (input) {
                    case CAPEX_PER_GPU -> gpu.find(GpuMeasure.PRICE);
                    case POWER_PER_GPU -> gpu.find(GpuMeasure.POWER);
                    default -> OptionalDouble.empty();
                }
                : OptionalDouble.empty();
    }

    private OptionalDouble stated(Input input) {
        return switch (input) {
            case GPU_PRICE_PER_HOUR ->
                offer.isPresent() ? OptionalDouble.of(offer.get().usdPerGpuHour()) : OptionalDouble.empty();
            case MAX_SEQUENCES ->
                sequences.isPresent() ? OptionalDouble.of(sequences.getAsInt()) : OptionalDouble.empty();
            case GPUS_PER_SERVER -> offered(GpuOffer::gpusPerInstance);
            case GPUS_ON_FAST_LINK -> offered(GpuOffer::gpusOnFastLink);
            case CAPEX_PER_GPU -> purchasePrice.map(Figure::typical).orElse(OptionalDouble.empty());
            case POWER_PER_GPU -> power.map(Figure::typical).orElse(OptionalDouble.empty());
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble offered(Function<GpuOffer, OptionalInt> count) {
        OptionalInt gpus = offer.map(count).orElse(OptionalInt.empty());
        return gpus.isPresent() ? OptionalDouble.of(gpus.getAsInt()) : OptionalDouble.empty();
    }

    /** What the GPU is called. */
    String gpuName(PriceBook book) {
        return hosting.hardware().gpu().nameIn(book);
    }

    /** What the engine takes at once, with its source. */
    Optional<BookValue> sequencesOf(Hosting hosting, PriceBook book) {
        return sequences.isPresent()
                ? book.servingStack(hosting.servingStackId()).map(engine -> BookValue.of(engine, sequences.getAsInt()))
                : Optional.empty();
    }

    /** What the price book says, with its source. */
    Optional<BookValue> book(Input input) {
        OptionalDouble stated = stated(input);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        double value = stated.getAsDouble();
        return switch (input) {
            case CAPEX_PER_GPU -> purchasePrice.map(figure -> BookValue.of(figure, value));
            case POWER_PER_GPU -> power.map(figure -> BookValue.of(figure, value));
            default -> offer.map(found -> BookValue.of(found, value));
        };
    }
}
