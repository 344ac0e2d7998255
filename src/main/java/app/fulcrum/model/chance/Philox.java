package app.fulcrum.model.chance;

/**
 * Random bits that depend on a key and a counter alone, so that any of them can be asked for in any order and on any thread:
 * Philox4x32-10 of Salmon, Moraes, Dror and Shaw, <i>Parallel Random Numbers: As Easy as 1, 2, 3</i>, SC 2011.
 */
final class Philox {

    private static final int ROUNDS = 10;
    private static final long FIRST_FACTOR = 0xD2511F53L;
    private static final long SECOND_FACTOR = 0xCD9E8D57L;
    private static final int FIRST_STEP = 0x9E3779B9;
    private static final int SECOND_STEP = 0xBB67AE85;
    private static final long LOW = 0xFFFFFFFFL;

    private Philox() {}

    /**
     * Replaces a counter of four words by the bits that belong to it.
     *
     * @param key its low word first
     */
    static void scramble(long key, int[] counter) {
        int first = (int) key;
        int second = (int) (key >>> Integer.SIZE);
        for (int round = 0; round < ROUNDS; round++) {
            long one = FIRST_FACTOR * (counter[0] & LOW);
            long other = SECOND_FACTOR * (counter[2] & LOW);
            int crossed = (int) (one >>> Integer.SIZE) ^ counter[3] ^ second;
            counter[0] = (int) (other >>> Integer.SIZE) ^ counter[1] ^ first;
            counter[1] = (int) other;
            counter[2] = crossed;
            counter[3] = (int) one;
            first += FIRST_STEP;
            second += SECOND_STEP;
        }
    }
}
