package app.fulcrum.storage.described;

import app.fulcrum.model.catalog.Precision;
import java.util.Locale;
import java.util.Optional;

/**
 * How the weights of a checkpoint are stored.
 *
 * @param released the precision they come in
 * @param leavesOthersAlone whether that is 4 bits, and some weights keep 16
 */
record ConfigPrecision(Precision released, boolean leavesOthersAlone) {

    private static final String QUANTIZATION = "quantization_config";
    private static final String METHOD = "quant_method";

    static ConfigPrecision of(Config whole, Config decoder) {
        Config stored = whole.has(QUANTIZATION) ? whole : decoder;
        return stored.within(QUANTIZATION)
                .flatMap(ConfigPrecision::quantized)
                .orElseGet(() -> new ConfigPrecision(plain(whole, decoder), false));
    }

    private static Precision plain(Config whole, Config decoder) {
        Config said = whole.firstOf("torch_dtype", "dtype").isPresent() ? whole : decoder;
        String type = said.text("torch_dtype", "dtype").toLowerCase(Locale.ROOT);
        boolean isRead = type.isEmpty() || type.contains("float16") || type.contains("float8");
        if (!isRead) {
            said.firstOf("torch_dtype", "dtype").ifPresent(said::notRead);
        }
        return type.contains("float8") ? Precision.FP8 : Precision.BF16;
    }

    private static Optional<ConfigPrecision> quantized(Config quantization) {
        Optional<Precision> precision = precision(quantization);
        boolean leaves = !quantization.items("modules_to_not_convert").isEmpty()
                || !quantization.items("ignore").isEmpty();
        if (precision.isEmpty()) {
            quantization.firstOf(METHOD, "quant_algo", "bits").ifPresent(quantization::notRead);
        }
        return precision.map(found -> new ConfigPrecision(found, found.bits() == 4 && leaves));
    }

    private static Optional<Precision> precision(Config quantization) {
        String method = quantization.text(METHOD).toLowerCase(Locale.ROOT);
        return switch (method) {
            case "fp8", "fbgemm_fp8" -> Optional.of(Precision.FP8);
            case "mxfp4" -> Optional.of(Precision.MXFP4);
            case "awq", "gptq" -> integer(quantization.number("bits").orElse(4));
            case "bitsandbytes" ->
                quantization.truth("load_in_4bit").orElse(false) ? integer(4) : Optional.<Precision>empty();
            case "compressed-tensors" -> compressed(quantization);
            default -> algorithm(quantization.text("quant_algo").toLowerCase(Locale.ROOT));
        };
    }

    private static Optional<Precision> algorithm(String name) {
        if (name.contains("mxfp4")) {
            return Optional.of(Precision.MXFP4);
        }
        if (name.contains("fp4")) {
            return Optional.of(Precision.FP4);
        }
        return name.contains("fp8") ? Optional.of(Precision.FP8) : Optional.empty();
    }

    private static Optional<Precision> integer(double bits) {
        return bits == 4 ? Optional.of(Precision.INT4) : Optional.empty();
    }

    /** The weights of the first group that says how many bits they have. */
    private static Optional<Precision> compressed(Config quantization) {
        return quantization.within("config_groups").stream()
                .flatMap(Config::all)
                .flatMap(group -> group.within("weights").stream())
                .findFirst()
                .flatMap(weights -> {
                    double bits = weights.number("num_bits").orElse(0);
                    boolean isFloat = weights.text("type").equals("float");
                    if (isFloat) {
                        return bits == 8
                                ? Optional.of(Precision.FP8)
                                : bits == 4 ? Optional.of(Precision.FP4) : Optional.empty();
                    }
                    return integer(bits);
                });
    }
}
