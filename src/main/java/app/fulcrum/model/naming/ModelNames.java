package app.fulcrum.model.naming;

import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which open model a name stands for that somebody gave to a server or a list, such as a repository or a folder. */
public final class ModelNames {

    /** Precisions and ways to reach them; the shape of a model stays the same. */
    private static final List<String> PRECISIONS = List.of(
            "bf16",
            "fp16",
            "fp8",
            "fp4",
            "nvfp4",
            "mxfp4",
            "int8",
            "int4",
            "w8a8",
            "w4a16",
            "awq",
            "gptq",
            "dynamic",
            "quantized",
            "block");

    /** The first release of the makers who count so: {@code Mixtral-8x7B-Instruct-v0.1}. */
    private static final Pattern FIRST_RELEASE = Pattern.compile("-v0-\\d$");

    private static final Pattern SIGNS = Pattern.compile("-");

    private ModelNames() {}

    /**
     * The open model of the price book that a name stands for: {@code meta-llama/Llama-3.3-70B-Instruct} is
     * {@code llama-3.3-70b}. Absent where none fits or more than one does.
     */
    public static Optional<OpenModel> find(String name, PriceBook book) {
        String sought = known(form(name));
        if (sought.isEmpty()) {
            return Optional.empty();
        }
        List<OpenModel> found = book.openModels().stream()
                .filter(model -> Stream.of(model.id(), model.name())
                        .map(ModelNames::form)
                        .anyMatch(sought::equals))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A later training of the same shape is as fast. */
    private static String known(String form) {
        return switch (form) {
            case "dsr1", "deepseekr10528" -> "deepseekr1";
            default -> form;
        };
    }

    /** Letters and digits alone: some write {@code Qwen-3.5}, others {@code qwen3.5}. */
    private static String form(String name) {
        String weights = PlainName.without(PlainName.ofWeights(PlainName.of(name)), PRECISIONS);
        return SIGNS.matcher(FIRST_RELEASE.matcher(weights).replaceAll("")).replaceAll("");
    }
}
