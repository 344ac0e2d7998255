package app.fulcrum.model.outlook;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.HardwareTerms;
import app.fulcrum.model.resolution.Payment;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The outlook once more, in the plainest way: every month is a scenario of its own, with the prices of the month typed in, and is
 * projected as any other; every GPU is bought, paid for and sold by itself.
 */
final class PlainOutlook {

    private static final Map<Way.Kind, Input> DRIFT = Map.of(
            Way.Kind.CLOSED_API, Input.CLOSED_API_DRIFT,
            Way.Kind.HOSTED_OPEN_API, Input.HOSTED_API_DRIFT,
            Way.Kind.SELF_HOSTED, Input.GPU_DRIFT);
    private static final List<Input> TOKEN_PRICES = List.of(
            Input.INPUT_PRICE,
            Input.CACHE_READ_PRICE,
            Input.CACHE_WRITE_PRICE,
            Input.OUTPUT_PRICE,
            Input.REQUEST_FEE,
            Input.CACHE_STORAGE_PRICE,
            Input.UNIT_PRICE);
    private static final List<Input> GPU_PRICES =
            List.of(Input.GPU_PRICE_PER_HOUR, Input.GPU_PRICE_PER_MONTH, Input.CAPEX_PER_GPU);

    private final Scenario scenario;
    private final PriceBook book;
    private final int horizon;
    private final Map<Integer, Projection> projections = new HashMap<>();

    PlainOutlook(Scenario scenario, PriceBook book) {
        this.scenario = scenario;
        this.book = book;
        this.horizon = (int) number(Input.MONTHS, 24);
    }

    /** One month. */
    record Month(double running, double cost, double cash, long gpus) {}

    /** The months as long as there is a cost, and what is received at the end. */
    record Course(List<Month> months, double resale) {}

    private double number(Input input, double otherwise) {
        return scenario.assumption(InputKey.shared(input))
                .map(held -> held.value().base())
                .orElse(otherwise);
    }

    private long volume(int month) {
        double grown = scenario.tokensPerDay().base();
        grown *= StrictMath.pow(1 + number(Input.GROWTH, 0), month - 1);
        return Math.max(1, (long) Math.floor(Math.min(grown, number(Input.VOLUME_CEILING, 1e18)) + 0.5));
    }

    private double factor(Input drift, int month) {
        return Math.pow(1 + number(drift, 0), (month - 1) / 12.0);
    }

    /** The scenario of a month: its volume and its prices typed. */
    private Scenario in(int month) {
        Scenario there = scenario.withPricesOn(scenario.pricesOn().plusMonths(month - 1));
        Resolution offered = Resolution.of(there, book);
        for (LoadForm form : LoadForm.values()) {
            for (Input input : form.inputs()) {
                there = there.without(InputKey.shared(input));
            }
        }
        there = there.with(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(volume(month), "month"));
        there = scaled(there, InputKey.shared(Input.LOADED_COST_PER_YEAR), offered, factor(Input.PAY_DRIFT, month));
        for (Alternative alternative : scenario.alternatives().inOrder()) {
            if (alternative.kind() == Way.Kind.MIX) {
                continue;
            }
            boolean isApi = alternative.kind().isApi();
            Input drift = DRIFT.get(alternative.kind());
            HardwareTerms hardware = offered.of(alternative.id()).hardware().orElse(null);
            boolean committed = hardware != null && !hardware.takesBackIdleGpus();
            double reserved = factor(drift, begin(alternative.id(), month));
            double price = committed ? reserved : factor(drift, month);
            for (Input input : isApi ? TOKEN_PRICES : GPU_PRICES) {
                there = scaled(there, alternative.key(input), offered, price);
            }
            if (!isApi) {
                there = scaled(there, alternative.key(Input.RESERVED_GPU_HOUR_PRICE), offered, reserved);
            }
        }
        return there;
    }

    private Projection projected(int month) {
        Scenario there = in(month);
        return Projector.project(there, book, there.pricesOn());
    }

    private static Scenario scaled(Scenario there, InputKey key, Resolution offered, double factor) {
        return offered.of(key)
                .value()
                .map(value -> there.with(key, Assumption.of(value.base() * factor, "month")))
                .orElse(there);
    }

    private OptionalInt term(AlternativeId id) {
        AlternativeResolution known = Resolution.of(scenario, book).of(id);
        HardwareTerms hardware = known.hardware().orElseThrow();
        boolean reserves = scenario.assumption(InputKey.of(id, Input.RESERVED_SERVERS))
                        .filter(servers -> servers.value().base() > 0)
                        .isPresent()
                && scenario.assumption(InputKey.of(id, Input.RESERVED_GPU_HOUR_PRICE))
                        .isPresent()
                && hardware.payment(known.base()) != Payment.OWNED;
        boolean commits = hardware.payment(known.base()) != Payment.OWNED && !hardware.takesBackIdleGpus();
        Optional<Assumption> typed = scenario.assumption(InputKey.of(id, Input.TERM_MONTHS));
        if (!reserves && !commits) {
            return OptionalInt.empty();
        }
        return typed.isPresent()
                ? OptionalInt.of((int) typed.get().value().base())
                : commits ? hardware.offer().orElseThrow().commitmentMonths() : OptionalInt.empty();
    }

    /** The month in which the term began that runs. */
    private int begin(AlternativeId id, int month) {
        if (scenario.alternatives().get(id).kind().isApi() || term(id).isEmpty()) {
            return month;
        }
        int begin = 1;
        while (begin + term(id).getAsInt() <= month) {
            begin += term(id).getAsInt();
        }
        return begin;
    }

    Course course(AlternativeId id) {
        Course own = alone(id);
        AlternativeId inUse = incumbent();
        if (id.equals(inUse)) {
            return own;
        }
        Course other = alone(inUse);
        List<Month> beside = new ArrayList<>();
        for (int i = 0; i < own.months.size(); i++) {
            Month month = own.months.get(i);
            boolean overlaps = i < number(Input.OVERLAP_MONTHS, 0) && i < other.months.size();
            beside.add(new Month(
                    month.running, month.cost, month.cash + (overlaps ? other.months.get(i).running : 0), month.gpus));
        }
        return new Course(beside, own.resale);
    }

    AlternativeId incumbent() {
        for (Alternative alternative : scenario.alternatives().inOrder()) {
            if (alternative.isInUse()) {
                return alternative.id();
            }
        }
        return scenario.alternatives().at(0).id();
    }

    /**
     * A GPU of one's own.
     *
     * @param isSunk whether it was bought before, so that it loses no more than it would be sold for
     * @param price what one costs in the month it counts from
     */
    private record Gpu(int bought, boolean isSunk, double price, double value, double left) {}

    private Course alone(AlternativeId id) {
        Values base = Resolution.of(scenario, book).of(id).base();
        boolean isIncumbent = id.equals(incumbent());
        List<Month> months = new ArrayList<>();
        List<Gpu> owned = new ArrayList<>();
        List<Integer> committed = new ArrayList<>();
        long inUse = 0;
        Optional<Fleet> first = Optional.empty();
        double life = base.getOrElse(Input.OWNERSHIP_MONTHS, 1);
        double residual = base.getOrElse(Input.RESIDUAL_SHARE, 0);
        for (int m = 1; m <= horizon; m++) {
            Projection projection = projections.computeIfAbsent(m, this::projected);
            LocalDate day = projection.scenario().pricesOn();
            AlternativeResult result = projection.of(id);
            boolean sold = scenario.alternatives().parts(scenario.alternatives().get(id)).stream()
                    .allMatch(part -> projection.resolution().offerOn(day, part.id()).stream()
                            .allMatch(offer -> offer.canBeHad()));
            boolean served = result.cost().isPresent()
                    && result.fleet().stream().noneMatch(Fleet::isOverCapacity)
                    && result.curve() != null
                    && !isOverLimit(result);
            if (!sold || !served) {
                return new Course(months, 0);
            }
            CostBreakdown bill = result.cost().orElseThrow().bill();
            double cash = 0;
            long gpus = 0;
            List<LineItem> lines = new ArrayList<>(bill.items());
            if (result.terms().orElseThrow() instanceof Terms.OfGpus) {
                Values there = projection.resolution().of(id).base();
                HardwareTerms hardware =
                        projection.resolution().of(id).hardware().orElseThrow();
                Fleet fleet = result.fleet().orElseThrow();
                gpus = fleet.billedGpus();
                if (hardware.payment(there) == Payment.OWNED) {
                    first = first.isPresent() ? first : Optional.of(fleet);
                    long needed = needed(first.get(), volume(m), result);
                    double price = hardware.number(Input.CAPEX_PER_GPU, there).orElseThrow();
                    if (m == 1) {
                        long before = hardware.gpusAlreadyOwned(there);
                        double value = base.getOrElse(Input.RESALE_VALUE_PER_GPU, 0);
                        double left = Math.min(value, price * residual);
                        for (long i = 0; i < Math.max(before, isIncumbent ? needed : 0); i++) {
                            owned.add(new Gpu(1, i < before, price, value, left));
                        }
                    }
                    long kept = 0;
                    for (Gpu gpu : List.copyOf(owned)) {
                        if (gpu.bought + Math.ceil(life) == m) {
                            cash -= gpu.left;
                            owned.remove(gpu);
                        } else {
                            kept++;
                        }
                    }
                    inUse = Math.max(needed, Math.min(inUse, kept));
                    while (owned.size() < inUse) {
                        owned.add(new Gpu(m, false, price, price, price * residual));
                        cash += price;
                    }
                    gpus = inUse;
                    lines = ownedLines(bill, owned.subList(0, (int) inUse), there, life, residual, hardware);
                } else {
                    double upfront = there.getOrElse(Input.UPFRONT_SHARE, 0);
                    OptionalInt term = term(id);
                    int ends = term.isPresent() ? begin(id, m) + term.getAsInt() : m + 1;
                    long reservedGpus = (long) hardware.reservedServers(there)
                            * fleet.servers().soldTogether();
                    if (term.isPresent()) {
                        double hourly =
                                there.getOrElse(Input.RESERVED_GPU_HOUR_PRICE, 0) * there.get(Input.HOURS_PER_MONTH);
                        for (long i = 0; i < reservedGpus; i++) {
                            cash += begin(id, m) == m ? upfront * hourly * term.getAsInt() : 0;
                            cash -= upfront * hourly;
                        }
                    }
                    if (!hardware.takesBackIdleGpus()) {
                        long others = Math.max(0, gpus - reservedGpus);
                        if (term.isEmpty() || begin(id, m) == m) {
                            committed.clear();
                        }
                        double each = hardware.payment(there) == Payment.BY_MONTH
                                ? there.get(Input.GPU_PRICE_PER_MONTH)
                                : hardware.number(Input.GPU_PRICE_PER_HOUR, there)
                                                .orElseThrow()
                                        * there.get(Input.HOURS_PER_MONTH);
                        while (committed.size() < others) {
                            committed.add(m);
                            cash += term.isPresent() ? upfront * each * (ends - m) : 0;
                        }
                        cash -= term.isPresent() ? upfront * each * committed.size() : 0;
                        double more = each * (committed.size() - others);
                        lines = plus(lines, LineKind.GPU_RENT, more);
                        lines = plus(lines, LineKind.HARDWARE_OVERHEAD, more * there.get(Input.OVERHEAD_SHARE));
                        gpus = reservedGpus + committed.size();
                    }
                }
            }
            double running = 0;
            double capital = 0;
            double setup = 0;
            for (LineItem line : lines) {
                switch (line.kind()) {
                    case SETUP -> setup = line.usdPerMonth();
                    case DEPRECIATION, COST_OF_CAPITAL -> capital += line.usdPerMonth();
                    default -> running += line.usdPerMonth();
                }
            }
            double spread = base.get(Input.SETUP_MONTHS);
            double cost = running + capital + setup * Math.max(0, Math.min(1, spread - (m - 1)));
            cash += running;
            if (m == 1 && !isIncumbent) {
                cash += setup * spread + number(Input.EXIT_COST, 0);
            }
            if (m == horizon) {
                double resale = 0;
                for (Gpu gpu : owned) {
                    resale += gpu.value - (gpu.value - gpu.left) * Math.min(1, (m - gpu.bought + 1) / life);
                }
                months.add(new Month(running, cost, cash - resale, gpus));
                return new Course(months, resale);
            }
            months.add(new Month(running, cost, cash, gpus));
        }
        throw new IllegalStateException();
    }

    private static boolean isOverLimit(AlternativeResult result) {
        return result.problems().stream().anyMatch(problem -> switch (problem.code()) {
            case OVER_API_LIMIT, OVER_LIMIT_OF_PART, TOO_MANY_GPUS -> true;
            default -> false;
        });
    }

    /** GPUs for a volume with the layout that was bought for. */
    private static long needed(Fleet first, long volume, AlternativeResult result) {
        Fleet there = result.fleet().orElseThrow();
        if (there.layout().gpusPerReplica() == first.layout().gpusPerReplica()) {
            return there.billedGpus();
        }
        long replicas = first.sizing().replicas(volume);
        var lot = first.servers().lot(first.layout().gpusPerReplica());
        return Math.ceilDiv(replicas, (long) lot.replicas()) * lot.gpus();
    }

    private static List<LineItem> plus(List<LineItem> lines, LineKind kind, double usd) {
        List<LineItem> more = new ArrayList<>();
        for (LineItem line : lines) {
            more.add(line.kind() == kind ? new LineItem(kind, line.usdPerMonth() + usd) : line);
        }
        return more;
    }

    /** The lines of hardware GPU by GPU; all others as they are. */
    private static List<LineItem> ownedLines(
            CostBreakdown bill, List<Gpu> gpus, Values values, double life, double residual, HardwareTerms hardware) {
        double depreciation = 0;
        double capital = 0;
        double support = 0;
        double kw = hardware.number(Input.POWER_PER_GPU, values).orElseThrow();
        for (Gpu gpu : gpus) {
            double paid = gpu.isSunk ? gpu.value : gpu.price;
            double left = gpu.isSunk ? gpu.left : gpu.price * residual;
            depreciation += (paid - left) / life;
            capital += values.get(Input.COST_OF_CAPITAL) / 12 * (paid + left) / 2;
            support += values.get(Input.SUPPORT_SHARE_PER_YEAR) * gpu.price / 12;
        }
        double energy = gpus.size()
                * kw
                * values.get(Input.PUE)
                * values.get(Input.ELECTRICITY_PRICE)
                * hardware.number(Input.POWERED_HOURS, values).orElseThrow();
        double colocation = gpus.size() * kw * values.get(Input.COLOCATION_PER_KW) + values.get(Input.COLOCATION_FLAT);
        double all = depreciation + capital + support + energy + colocation;
        List<LineItem> lines = new ArrayList<>();
        for (LineItem line : bill.items()) {
            double usd = switch (line.kind()) {
                case DEPRECIATION -> depreciation;
                case COST_OF_CAPITAL -> capital;
                case SUPPORT -> support;
                case ENERGY -> energy;
                case COLOCATION -> colocation;
                case HARDWARE_OVERHEAD -> all * values.get(Input.OVERHEAD_SHARE);
                default -> line.usdPerMonth();
            };
            lines.add(new LineItem(line.kind(), usd));
        }
        return lines;
    }
}
