package app.fulcrum.model.scenario;

/** How many GPUs are paid for. */
public sealed interface GpuCount {

    int MAXIMUM = 4_096;

    /** As many as serve the load at the lowest cost, volume by volume. */
    record Auto() implements GpuCount {}

    /**
     * The user's number, whatever the volume; beyond what it can serve there is no self-hosting.
     *
     * @param gpus 1 to {@value #MAXIMUM}
     */
    record Fixed(int gpus) implements GpuCount {

        /** @throws IllegalArgumentException if the count is out of range */
        public Fixed {
            if (gpus < 1 || gpus > MAXIMUM) {
                throw new IllegalArgumentException("GPU count out of range: " + gpus);
            }
        }
    }

    GpuCount AUTO = new Auto();
}
