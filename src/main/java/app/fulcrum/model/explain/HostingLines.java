package app.fulcrum.model.explain;

import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Explains the lines of a self-hosting bill. */
record HostingLines(AlternativeResult result, Leaves leaves) {

    Explanation explain(LineItem item) {
        List<Explanation> parts = switch (item.kind()) {
            case GPU_RENT -> rent();
            case DEPRECIATION -> perGpu(capex(), Input.RESIDUAL_SHARE, Input.OWNERSHIP_MONTHS);
            case COST_OF_CAPITAL -> perGpu(capex(), Input.RESIDUAL_SHARE, Input.COST_OF_CAPITAL);
            case SUPPORT -> perGpu(capex(), Input.SUPPORT_SHARE_PER_YEAR);
            case ENERGY -> perGpu(kw(), Input.PUE, Input.ELECTRICITY_PRICE, Input.POWERED_HOURS);
            case COLOCATION -> perGpu(kw(), Input.COLOCATION_PER_KW, Input.COLOCATION_FLAT);
            case HARDWARE_OVERHEAD -> overhead();
            case FEES -> List.of();
            case STORAGE_AND_NETWORK -> leaves.all(Input.STORAGE_AND_NETWORK);
            case MONITORING -> leaves.all(Input.MONITORING);
            case PEOPLE -> leaves.all(Input.ENGINEERS, Input.LOADED_COST_PER_YEAR);
            case SETUP -> leaves.all(Input.SETUP, Input.SETUP_MONTHS);
            default -> throw new IllegalArgumentException("not a line of a hosting bill: " + item.kind());
        };
        return new Computed(new Subject.Line(item.kind()), item.usdPerMonth(), Unit.USD_PER_MONTH, parts);
    }

    private Explanation billedGpus() {
        return FleetFigures.of(result, leaves).orElseThrow().billedGpus();
    }

    private List<Explanation> rent() {
        return leaves.resolution().payment().orElseThrow().isByHour()
                ? List.of(billedGpus(), leaves.resolved(Input.GPU_PRICE_PER_HOUR), billedHours())
                : List.of(billedGpus(), leaves.resolved(Input.GPU_PRICE_PER_MONTH));
    }

    private Explanation billedHours() {
        AlternativeResolution resolution = leaves.resolution();
        List<Explanation> parts = switch (resolution.payment().orElseThrow()) {
            case TYPED_HOURS -> leaves.all(Input.BILLED_HOURS);
            case HOURS_OF_SERVICE -> leaves.all(Input.SERVICE_HOURS_PER_DAY, Input.DAYS_PER_MONTH);
            case ALL_HOURS, BY_MONTH, OWNED -> leaves.all(Input.HOURS_PER_MONTH);
        };
        double hours = resolution.hardware().orElseThrow().billedHoursPerMonth(resolution.base());
        return new Computed(Term.BILLED_HOURS, hours, Unit.HOURS_PER_MONTH, parts);
    }

    private Explanation capex() {
        return leaves.resolved(Input.CAPEX_PER_GPU);
    }

    private Explanation kw() {
        return leaves.resolved(Input.POWER_PER_GPU);
    }

    private List<Explanation> perGpu(Explanation figure, Input... inputs) {
        List<Explanation> parts = new ArrayList<>(List.of(billedGpus(), figure));
        parts.addAll(leaves.all(inputs));
        return parts;
    }

    private List<Explanation> overhead() {
        double hardware = result.cost().orElseThrow().bill().items().stream()
                .filter(item -> item.kind().isHardware())
                .mapToDouble(LineItem::usdPerMonth)
                .sum();
        return List.of(
                new Computed(Term.HARDWARE_COST, hardware, Unit.USD_PER_MONTH, List.of()),
                leaves.assumed(Input.OVERHEAD_SHARE));
    }
}
