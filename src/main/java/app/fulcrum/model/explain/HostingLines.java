package app.fulcrum.model.explain;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Explains the lines of a self-hosting bill. */
record HostingLines(Projection projection, Leaves leaves) {

    Explanation explain(LineItem item) {
        List<Explanation> parts = switch (item.kind()) {
            case GPU_RENT -> rent();
            case DEPRECIATION -> perGpu(capex(), Input.RESIDUAL_SHARE, Input.OWNERSHIP_MONTHS);
            case COST_OF_CAPITAL -> perGpu(capex(), Input.RESIDUAL_SHARE, Input.COST_OF_CAPITAL);
            case SUPPORT -> perGpu(capex(), Input.SUPPORT_SHARE_PER_YEAR);
            case ENERGY -> perGpu(kw(), Input.PUE, Input.ELECTRICITY_PRICE, poweredHours());
            case COLOCATION -> perGpu(kw(), Input.COLOCATION_PER_KW, Input.COLOCATION_FLAT);
            case HARDWARE_OVERHEAD -> overhead();
            case FEES -> List.of();
            case STORAGE_AND_NETWORK -> leaves.all(Input.STORAGE_AND_NETWORK);
            case MONITORING -> leaves.all(Input.MONITORING);
            case PEOPLE -> leaves.all(Input.SELF_ENGINEERS, Input.LOADED_COST_PER_YEAR);
            case SETUP -> leaves.all(Input.SELF_SETUP, Input.SETUP_MONTHS);
            default -> throw new IllegalArgumentException("not a line of a hosting bill: " + item.kind());
        };
        return new Computed(new Subject.Line(item.kind()), item.usdPerMonth(), Unit.USD_PER_MONTH, parts);
    }

    private Explanation billedGpus() {
        return new Explainer(projection, leaves).fleet().orElseThrow().billedGpus();
    }

    private List<Explanation> rent() {
        if (leaves.find(Input.GPU_PRICE_PER_MONTH).isPresent()) {
            return List.of(billedGpus(), leaves.assumed(Input.GPU_PRICE_PER_MONTH));
        }
        Explanation rate = leaves.find(Input.GPU_PRICE_PER_HOUR)
                .map(Explanation.class::cast)
                .orElseGet(leaves::gpuHourPrice);
        return List.of(billedGpus(), rate, billedHours());
    }

    private Explanation billedHours() {
        double hours = projection.terms().hosting().orElseThrow().rate() instanceof GpuRate.RentedByHour byHour
                ? byHour.billedHoursPerMonth()
                : leaves.assumed(Input.HOURS_PER_MONTH).value();
        boolean released = leaves.scenario().choices().hosting().idleGpusReleased()
                && leaves.rentalOffer().map(GpuOffer::releasesIdleGpus).orElse(true);
        List<Explanation> parts;
        if (!released) {
            parts = leaves.all(Input.HOURS_PER_MONTH);
        } else if (leaves.find(Input.BILLED_HOURS).isPresent()) {
            parts = leaves.all(Input.BILLED_HOURS);
        } else {
            parts = leaves.all(Input.SERVICE_HOURS_PER_DAY, Input.DAYS_PER_MONTH);
        }
        return new Computed(Term.BILLED_HOURS, hours, Unit.HOURS_PER_MONTH, parts);
    }

    private Explanation capex() {
        return leaves.find(Input.CAPEX_PER_GPU)
                .map(Explanation.class::cast)
                .orElseGet(() -> leaves.gpuFigure(Figure.Kind.PURCHASE_PRICE_PER_GPU));
    }

    private Explanation kw() {
        return leaves.find(Input.POWER_PER_GPU)
                .map(Explanation.class::cast)
                .orElseGet(() -> leaves.gpuFigure(Figure.Kind.POWER_PER_GPU));
    }

    private Input poweredHours() {
        return leaves.find(Input.POWERED_HOURS).isPresent() ? Input.POWERED_HOURS : Input.HOURS_PER_MONTH;
    }

    private List<Explanation> perGpu(Explanation figure, Input... inputs) {
        List<Explanation> parts = new ArrayList<>(List.of(billedGpus(), figure));
        parts.addAll(leaves.all(inputs));
        return parts;
    }

    private List<Explanation> overhead() {
        double hardware = projection.option(Option.SELF_HOSTED).cost().orElseThrow().bill().items().stream()
                .filter(item -> item.kind().isHardware())
                .mapToDouble(LineItem::usdPerMonth)
                .sum();
        return List.of(
                new Computed(Term.HARDWARE_COST, hardware, Unit.USD_PER_MONTH, List.of()),
                leaves.assumed(Input.OVERHEAD_SHARE));
    }
}
