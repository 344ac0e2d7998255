package app.fulcrum.model.capacity;

import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.ModelShape;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.WeightFormat;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.throughput.EffectiveRates;
import app.fulcrum.model.throughput.StepFormula;
import app.fulcrum.model.throughput.StepTimeLaw;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One published measurement of the calibration set, with what the study's own program says about it. */
record CalibrationRow(Map<String, String> cells) {

    private static final Map<String, String> ENGINES =
            Map.of("trtllm", "tensorrt-llm", "vllm", "vllm", "sglang", "sglang");

    static List<CalibrationRow> all() {
        List<String> lines = ThroughputStudy.lines("throughput-calibration.csv");
        List<String> header = Arrays.asList(lines.getFirst().split(","));
        return lines.stream().skip(1).map(line -> parse(header, line)).toList();
    }

    private static CalibrationRow parse(List<String> header, String line) {
        String[] values = line.split(",", header.size());
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < values.length; column++) {
            cells.put(header.get(column), values[column]);
        }
        return new CalibrationRow(cells);
    }

    LayoutQuery query() {
        var deployment = new Deployment(
                new ModelShape.Published(
                        BundledModels.architecture(text("model").toLowerCase(Locale.ROOT))),
                BundledModels.gpu(text("gpu")),
                WeightFormat.of(expertPrecision(), nonExpertPrecision(), BundledModels.CONSTANTS),
                number("kvBytesPerElement") == 1 ? KvPrecision.FP8 : KvPrecision.BF16,
                BundledModels.engine(ENGINES.get(text("engineKey"))),
                BundledModels.CONSTANTS);
        var request = RequestShape.of(number("inputTokens"), number("outputTokens"));
        return LayoutQuery.of(deployment, request, number("maxSequences"), LatencyLimits.NONE);
    }

    Layout layout() {
        int gpus = (int) number("gpus");
        return Boolean.parseBoolean(text("expertParallelDataAttention")) ? Layout.expert(gpus) : Layout.tensor(gpus);
    }

    /** What the formula says about this row. */
    OperatingPoint predict() {
        LayoutQuery query = query();
        return OperatingPoint.of(query, EffectiveRates.of(query.deployment()), layout());
    }

    /** What the formula says alone, before engine and class. */
    double rawTokensPerSecond() {
        Deployment deployment = query().deployment();
        var formula = new StepFormula(deployment, EffectiveRates.of(deployment), layout(), query().request());
        double sequences = predict().sequences();
        return sequences / StepTimeLaw.of(formula, 1).seconds(sequences);
    }

    /** The class the study put it in. */
    Trait trait() {
        return switch (text("errorClass")) {
            case "int4" -> Trait.INTEGER_WEIGHTS;
            case String name -> Trait.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        };
    }

    Precision expertPrecision() {
        return text("weightPrecision").equals("fp16")
                ? Precision.BF16
                : Precision.valueOf(text("weightPrecision").toUpperCase(Locale.ROOT));
    }

    private Precision nonExpertPrecision() {
        return number("denseBytesPerWeight") == 2.0 ? Precision.BF16 : expertPrecision();
    }

    String text(String column) {
        return cells.get(column);
    }

    double number(String column) {
        return Double.parseDouble(cells.get(column));
    }
}
