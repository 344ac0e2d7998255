package app.fulcrum.model.naming;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.PriceBook;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which GPU a name stands for, as drivers, clouds and benchmarks write it. */
public final class GpuNames {

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    /** A part of a GPU, or another card of the same chip. */
    private static final List<String> OTHER_CARDS = List.of("mig", "laptop", "mobile", "grid", "max");

    /**
     * How a GPU is known among the words of a name.
     *
     * @param id the GPU in the price book
     * @param words all of which are in the name
     * @param others none of which is
     */
    private record Card(String id, List<String> words, List<String> others) {

        static Card of(String id, String words, String... others) {
            return new Card(id, List.of(words.split(" ")), List.of(others));
        }

        boolean isNamed(List<String> name) {
            return name.containsAll(words) && others.stream().noneMatch(name::contains);
        }
    }

    /** A bare {@code H100} or {@code H200} is the one on a board of eight; an A100 has to say its memory and its socket. */
    private static final List<Card> CARDS = List.of(
            Card.of("A100-SXM-80GB", "a100 sxm 80gb"),
            Card.of("A100-SXM-80GB", "a100 sxm4 80gb"),
            Card.of("A100-SXM-40GB", "a100 sxm 40gb"),
            Card.of("A100-SXM-40GB", "a100 sxm4 40gb"),
            Card.of("A100-PCIe-80GB", "a100 pcie 80gb"),
            Card.of("H100-NVL", "h100 nvl"),
            Card.of("H100-PCIe", "h100 pcie"),
            Card.of("H100-SXM", "h100", "nvl", "pcie", "64gb", "94gb", "96gb"),
            Card.of("H200-NVL", "h200 nvl"),
            Card.of("H200-SXM", "h200", "nvl"),
            Card.of("GH200-96GB", "gh200", "144g", "144gb"),
            Card.of("H20", "h20", "141gb"),
            Card.of("B200-SXM", "b200"),
            Card.of("GB200", "gb200"),
            Card.of("B300-SXM", "b300"),
            Card.of("GB300", "gb300"),
            Card.of("L40S", "l40s"),
            Card.of("L4", "l4"),
            Card.of("A10G", "a10g"),
            Card.of("A10", "a10"),
            Card.of("A40", "a40"),
            Card.of("T4", "t4"),
            Card.of("RTX-PRO-6000-Server", "rtx pro 6000 server"),
            Card.of("RTX-6000-Ada", "rtx 6000 ada"),
            Card.of("RTX-4090", "4090"),
            Card.of("RTX-5090", "5090"),
            Card.of("MI300X", "mi300x"),
            Card.of("MI325X", "mi325x"),
            Card.of("MI350X", "mi350x"),
            Card.of("MI355X", "mi355x"),
            Card.of("DGX-Spark-GB10", "gb10"),
            Card.of("Gaudi-3", "gaudi3"),
            Card.of("Gaudi-3", "gaudi 3"));

    private GpuNames() {}

    /**
     * The GPU of the price book that a name stands for: {@code NVIDIA H100 80GB HBM3} is {@code H100-SXM}. Absent where none
     * fits or more than one does, such as {@code A100}, of which there are several.
     */
    public static Optional<Gpu> find(String name, PriceBook book) {
        String form = form(name);
        List<String> words = Arrays.asList(form.split(" "));
        List<String> known = book.gpus().stream()
                .filter(gpu -> form(gpu.id()).equals(form) || form(gpu.name()).equals(form))
                .map(Gpu::id)
                .toList();
        List<String> found = known.isEmpty() ? cards(words) : known;
        return found.size() == 1 ? book.gpu(found.getFirst()) : Optional.empty();
    }

    private static List<String> cards(List<String> words) {
        Stream<Card> cards = OTHER_CARDS.stream().anyMatch(words::contains) ? Stream.of() : CARDS.stream();
        return cards.filter(card -> card.isNamed(words))
                .map(Card::id)
                .distinct()
                .toList();
    }

    private static String form(String name) {
        return SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
