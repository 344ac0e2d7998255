package app.fulcrum.model.throughput;

/**
 * The time of one output step, in which every running sequence gets one token, as the sum of what it is spent on; each
 * term in seconds.
 *
 * @param weights reading the weights from memory
 * @param kvCache reading keys and values, or the arithmetic of attending to them where that takes longer
 * @param matmul multiplying with the weights
 * @param promptAttention attention within the prompts the step carries along
 * @param collectives exchange between the GPUs of the replica
 * @param cpu launching kernels and scheduling sequences
 */
public record StepTime(
        double weights, double kvCache, double matmul, double promptAttention, double collectives, double cpu) {

    public double total() {
        return weights + kvCache + matmul + promptAttention + collectives + cpu;
    }
}
