package app.fulcrum.model.described;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.PriceBook;
import java.util.Optional;

/** Which GPU the weights run on. */
public sealed interface GpuChoice {

    /** A GPU of the price book. */
    record Named(String id) implements GpuChoice {

        @Override
        public Optional<Gpu> in(PriceBook book) {
            return book.gpu(id);
        }

        @Override
        public String nameIn(PriceBook book) {
            return in(book).map(Gpu::name).orElse(id);
        }
    }

    /** One that the user describes. */
    record Described(DescribedGpu gpu) implements GpuChoice {

        @Override
        public String id() {
            return gpu.id();
        }

        @Override
        public Optional<Gpu> in(PriceBook book) {
            return Optional.of(gpu.gpu());
        }

        @Override
        public String nameIn(PriceBook book) {
            return gpu.name();
        }
    }

    /** Its identifier in the price book, or what stands for one. */
    String id();

    /** What is known of it; absent where the price book does not have it. */
    Optional<Gpu> in(PriceBook book);

    /** What it is called; its identifier where the price book does not have it. */
    String nameIn(PriceBook book);
}
