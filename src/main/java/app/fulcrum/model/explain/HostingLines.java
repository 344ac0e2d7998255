package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.resolution.HardwareTerms;
import app.fulcrum.model.resolution.Payment;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains what own GPUs cost: line by line for a number of them, and for any number. */
record HostingLines(Leaves leaves) {

    private static final List<LineKind> RENTED = List.of(LineKind.GPU_RENT);

    private static final List<LineKind> OWNED = List.of(
            LineKind.DEPRECIATION, LineKind.COST_OF_CAPITAL, LineKind.SUPPORT, LineKind.ENERGY, LineKind.COLOCATION);

    private static final List<LineKind> OTHERS = List.of(
            LineKind.HARDWARE_OVERHEAD,
            LineKind.STORAGE_AND_NETWORK,
            LineKind.MONITORING,
            LineKind.PEOPLE,
            LineKind.SETUP);

    private Payment payment() {
        return leaves.resolution().payment().orElseThrow();
    }

    private List<LineKind> hardware() {
        return payment() == Payment.OWNED ? OWNED : RENTED;
    }

    /** The lines of a bill for some GPUs. */
    List<Explanation> all(Explanation gpus) {
        return Stream.of(List.of(LineKind.FEES), hardware(), OTHERS)
                .flatMap(List::stream)
                .map(kind -> of(kind, gpus))
                .toList();
    }

    Optional<Explanation> line(LineKind kind, Explanation gpus) {
        return kind == LineKind.FEES || hardware().contains(kind) || OTHERS.contains(kind)
                ? Optional.of(of(kind, gpus))
                : Optional.empty();
    }

    private Explanation of(LineKind kind, Explanation gpus) {
        return new Computed(new Subject.Line(kind), formula(kind, gpus), Unit.USD_PER_MONTH);
    }

    private Formula formula(LineKind kind, Explanation gpus) {
        return switch (kind) {
            case FEES -> ZERO;
            case COLOCATION -> sum(product(gpus, perGpu(kind)), leaves.given(Input.COLOCATION_FLAT));
            case HARDWARE_OVERHEAD -> product(hardwareCost(gpus), leaves.given(Input.OVERHEAD_SHARE));
            case STORAGE_AND_NETWORK -> leaves.given(Input.STORAGE_AND_NETWORK);
            case MONITORING -> leaves.given(Input.MONITORING);
            case PEOPLE -> leaves.people();
            case SETUP -> leaves.setup();
            default -> inParts(kind, gpus);
        };
    }

    private HardwareTerms terms() {
        return leaves.resolution().hardware().orElseThrow();
    }

    private boolean hasReserve() {
        return terms().reservedServers(leaves.resolution().base()) > 0;
    }

    private Explanation reservedGpus() {
        return new Computed(
                Term.RESERVED_GPUS,
                product(leaves.given(Input.RESERVED_SERVERS), ServerFigures.soldTogether(leaves)),
                Unit.GPUS);
    }

    /** GPUs billed where so many are needed: reserved ones in any case. */
    Formula billed(Formula needed) {
        return hasReserve() ? largest(reservedGpus(), needed) : needed;
    }

    /** Hours billed for GPUs of which so many are billed on average. */
    Explanation gpuHours(Explanation mean) {
        Formula hours = hasReserve()
                ? sum(
                        product(reservedGpus(), leaves.given(Input.HOURS_PER_MONTH)),
                        product(others(mean, reservedGpus()), billedHours()))
                : product(mean, billedHours());
        return new Computed(Term.GPU_HOURS, hours, Unit.GPU_HOURS_PER_MONTH);
    }

    private boolean hasBoughtBefore() {
        return terms().gpusAlreadyOwned(leaves.resolution().base()) > 0;
    }

    /** Those of the GPUs billed that have a price of their own; absent where none can have. */
    private Optional<Explanation> first(Formula gpus) {
        if (hasReserve()) {
            return Optional.of(reservedGpus());
        }
        return hasBoughtBefore()
                ? Optional.of(new Computed(
                        Term.GPUS_BOUGHT_BEFORE, smallest(leaves.given(Input.GPUS_ALREADY_OWNED), gpus), Unit.GPUS))
                : Optional.empty();
    }

    private static Explanation others(Formula gpus, Explanation first) {
        return new Computed(Term.OTHER_GPUS, difference(gpus, first), Unit.GPUS);
    }

    /** A line of which the first GPUs may have a price of their own. */
    private Formula inParts(LineKind kind, Explanation gpus) {
        Optional<Explanation> first = first(gpus).filter(_ -> isOtherForFirst(kind));
        if (first.isEmpty()) {
            return product(gpus, perGpu(kind));
        }
        Formula others = product(others(gpus, first.get()), perGpu(kind));
        return isNothingForFirst(kind) ? others : sum(product(first.get(), perFirstGpu(kind)), others);
    }

    /** Running a GPU costs the same whenever it was bought. */
    private static boolean isOtherForFirst(LineKind kind) {
        return kind == LineKind.GPU_RENT || kind == LineKind.DEPRECIATION || kind == LineKind.COST_OF_CAPITAL;
    }

    /** What was paid for a GPU bought before is gone. */
    private boolean isNothingForFirst(LineKind kind) {
        return kind != LineKind.GPU_RENT && isOtherForFirst(kind) && !leaves.has(Input.RESALE_VALUE_PER_GPU);
    }

    private Formula perFirstGpu(LineKind kind) {
        return switch (kind) {
            case GPU_RENT -> product(leaves.given(Input.RESERVED_GPU_HOUR_PRICE), leaves.given(Input.HOURS_PER_MONTH));
            case DEPRECIATION -> depreciation(resale(), residualOfResale());
            case COST_OF_CAPITAL -> capital(resale(), residualOfResale());
            default -> perGpu(kind);
        };
    }

    private Explanation resale() {
        return leaves.given(Input.RESALE_VALUE_PER_GPU);
    }

    private Explanation residualOfResale() {
        return new Computed(Term.RESIDUAL_OF_RESALE, smallest(residual(), resale()), Unit.USD_PER_GPU);
    }

    private Explanation hardwareCost(Explanation gpus) {
        return new Computed(
                Term.HARDWARE_COST,
                sum(hardware().stream().map(kind -> of(kind, gpus)).toList()),
                Unit.USD_PER_MONTH);
    }

    /** What one GPU adds to a line of the hardware. */
    private Formula perGpu(LineKind kind) {
        return switch (kind) {
            case GPU_RENT -> rent();
            case DEPRECIATION -> depreciation(capex(), residual());
            case COST_OF_CAPITAL -> capital(capex(), residual());
            case SUPPORT ->
                quotient(
                        product(leaves.given(Input.SUPPORT_SHARE_PER_YEAR), capex()),
                        Leaves.fixed(Constant.MONTHS_IN_A_YEAR));
            case ENERGY ->
                product(
                        kw(),
                        leaves.given(Input.PUE),
                        leaves.given(Input.ELECTRICITY_PRICE),
                        leaves.given(Input.POWERED_HOURS));
            case COLOCATION -> product(kw(), leaves.given(Input.COLOCATION_PER_KW));
            default -> throw new IllegalArgumentException("no line of hardware: " + kind);
        };
    }

    private Formula rent() {
        return payment().isByHour()
                ? product(leaves.given(Input.GPU_PRICE_PER_HOUR), billedHours())
                : leaves.given(Input.GPU_PRICE_PER_MONTH);
    }

    private Explanation billedHours() {
        Formula hours = switch (payment()) {
            case TYPED_HOURS -> leaves.given(Input.BILLED_HOURS);
            case HOURS_OF_SERVICE ->
                product(leaves.given(Input.SERVICE_HOURS_PER_DAY), leaves.given(Input.DAYS_PER_MONTH));
            case HOURS_RUN ->
                quotient(
                        product(leaves.given(Input.HOURS_PER_MONTH), leaves.given(Input.SERVICE_HOURS_PER_DAY)),
                        Leaves.fixed(Constant.HOURS_IN_A_DAY));
            case ALL_HOURS, BY_MONTH, OWNED -> leaves.given(Input.HOURS_PER_MONTH);
        };
        return new Computed(Term.BILLED_HOURS, withInterruptions(hours), Unit.HOURS_PER_MONTH);
    }

    private Formula withInterruptions(Formula hours) {
        return terms().isSpot(leaves.resolution().base()) && leaves.has(Input.SPOT_ALLOWANCE)
                ? product(hours, sum(ONE, leaves.given(Input.SPOT_ALLOWANCE)))
                : hours;
    }

    private Formula depreciation(Explanation atStart, Explanation atEnd) {
        return quotient(difference(atStart, atEnd), leaves.given(Input.OWNERSHIP_MONTHS));
    }

    private Formula capital(Explanation atStart, Explanation atEnd) {
        Formula perMonth = quotient(leaves.given(Input.COST_OF_CAPITAL), Leaves.fixed(Constant.MONTHS_IN_A_YEAR));
        return quotient(product(perMonth, sum(atStart, atEnd)), Leaves.fixed(Constant.TWO));
    }

    private Explanation capex() {
        return leaves.given(Input.CAPEX_PER_GPU);
    }

    private Explanation residual() {
        return new Computed(
                Term.RESIDUAL_VALUE, product(capex(), leaves.given(Input.RESIDUAL_SHARE)), Unit.USD_PER_GPU);
    }

    private Explanation kw() {
        return leaves.given(Input.POWER_PER_GPU);
    }

    /** What one more GPU costs, overhead included. */
    Explanation costPerGpu() {
        Formula lines = sum(hardware().stream().map(this::perGpu).toList());
        return new Computed(Term.COST_PER_GPU, product(lines, withOverhead()), Unit.USD_PER_MONTH_AND_GPU);
    }

    private Formula withOverhead() {
        return sum(ONE, leaves.given(Input.OVERHEAD_SHARE));
    }

    /** What is paid without a single GPU. */
    Explanation fixedCost() {
        List<Formula> terms = new ArrayList<>(fixed());
        terms.add(sum(leaves.people(), leaves.setup()));
        return new Computed(Term.FIXED_COST, sum(terms), Unit.USD_PER_MONTH);
    }

    private List<Formula> fixed() {
        List<Formula> terms = new ArrayList<>();
        if (payment() == Payment.OWNED) {
            terms.add(flatHardware());
        }
        terms.add(leaves.given(Input.STORAGE_AND_NETWORK));
        terms.add(leaves.given(Input.MONITORING));
        return terms;
    }

    private Explanation flatHardware() {
        return new Computed(
                Term.FLAT_HARDWARE_COST,
                product(leaves.given(Input.COLOCATION_FLAT), withOverhead()),
                Unit.USD_PER_MONTH);
    }

    /** What is paid for some GPUs. */
    Formula cost(Formula gpus) {
        return sum(fixedCost(), ofGpus(gpus));
    }

    /** The same without people and set-up. */
    Explanation costOfPart(Formula gpus) {
        return new Computed(
                new Subject.CostOf(leaves.resolution().alternative(), Term.PART_COST),
                sum(sum(fixed()), ofGpus(gpus)),
                Unit.USD_PER_MONTH);
    }

    private Formula ofGpus(Formula gpus) {
        return first(gpus)
                .<Formula>map(
                        first -> sum(product(costPerFirstGpu(), first), product(costPerGpu(), others(gpus, first))))
                .orElseGet(() -> product(costPerGpu(), gpus));
    }

    /** The lines of a bill for some GPUs without people and set-up. */
    List<Explanation> linesOfPart(Explanation gpus) {
        return Stream.of(List.of(LineKind.FEES), hardware(), OTHERS)
                .flatMap(List::stream)
                .filter(kind -> kind != LineKind.PEOPLE && kind != LineKind.SETUP)
                .map(kind -> of(kind, gpus))
                .toList();
    }

    private Explanation costPerFirstGpu() {
        Formula lines = sum(hardware().stream()
                .filter(kind -> !isNothingForFirst(kind))
                .map(this::perFirstGpu)
                .toList());
        return new Computed(Term.COST_PER_FIRST_GPU, product(lines, withOverhead()), Unit.USD_PER_MONTH_AND_GPU);
    }
}
