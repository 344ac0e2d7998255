package app.fulcrum.model.capacity;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.supply.Servers;
import java.util.List;
import java.util.OptionalInt;

/**
 * A GPU, and how far a replica can be spread where it is had.
 *
 * @param mostGpusPerReplica GPUs that share a fast link, at least 1
 */
public record Machine(Gpu gpu, int mostGpusPerReplica) {

    /** Every GPU of the price book on the largest group that it is rented in; the usual one where it is not rented. */
    public static List<Machine> rented(PriceBook book) {
        return book.gpus().stream()
                .map(gpu -> new Machine(gpu, largest(gpu, book).orElse(Servers.USUAL_ON_FAST_LINK)))
                .toList();
    }

    /** Every GPU of the price book on servers that can be had, whether an offer is recorded or not. */
    public static List<Machine> any(PriceBook book) {
        return rented(book).stream()
                .map(machine ->
                        new Machine(machine.gpu(), Math.max(machine.mostGpusPerReplica(), Servers.USUAL_ON_FAST_LINK)))
                .toList();
    }

    /** Every GPU of the price book on the same servers. */
    public static List<Machine> on(Servers servers, PriceBook book) {
        return book.gpus().stream()
                .map(gpu -> new Machine(gpu, servers.mostGpusPerReplica()))
                .toList();
    }

    private static OptionalInt largest(Gpu gpu, PriceBook book) {
        return book.gpuOffers().stream()
                .filter(offer -> offer.gpuId().equals(gpu.id()))
                .mapToInt((GpuOffer offer) -> Servers.of(offer).mostGpusPerReplica())
                .max();
    }
}
