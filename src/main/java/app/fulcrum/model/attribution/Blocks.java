package app.fulcrum.model.attribution;

/** Which changes have to move together, because a combination without the one or the other has no result. */
final class Blocks {

    private final Combinations combinations;
    private final int[] blockOf;

    private Blocks(Combinations combinations) {
        this.combinations = combinations;
        this.blockOf = new int[combinations.count()];
    }

    /**
     * The finest division into blocks of which every combination has a result: with most blocks, and of several such the one
     * that joins what comes first. All changes together are always one, as long as both ends have a result.
     *
     * @return the bits of each block, in the order of their first changes
     */
    static int[] finest(Combinations combinations) {
        Blocks blocks = new Blocks(combinations);
        for (int count = combinations.count(); count > 1; count--) {
            if (blocks.find(0, 0, count)) {
                return blocks.bits(count);
            }
        }
        return combinations.count() == 0 ? new int[0] : new int[] {combinations.all()};
    }

    /** Tries every division into so many blocks, in the order of the lists that say in which block each change is. */
    private boolean find(int place, int used, int count) {
        if (place == blockOf.length) {
            return used == count && isWhole(bits(count));
        }
        if (blockOf.length - place < count - used) {
            return false;
        }
        for (int block = 0; block <= Math.min(used, count - 1); block++) {
            blockOf[place] = block;
            if (find(place + 1, Math.max(used, block + 1), count)) {
                return true;
            }
        }
        return false;
    }

    private int[] bits(int count) {
        int[] bits = new int[count];
        for (int place = 0; place < blockOf.length; place++) {
            bits[blockOf[place]] |= 1 << place;
        }
        return bits;
    }

    private boolean isWhole(int[] blocks) {
        for (int chosen = 0; chosen < 1 << blocks.length; chosen++) {
            if (!combinations.has(union(blocks, chosen))) {
                return false;
            }
        }
        return true;
    }

    /** The changes of some blocks, these given by their own bits. */
    static int union(int[] blocks, int chosen) {
        int made = 0;
        for (int rest = chosen; rest != 0; rest &= rest - 1) {
            made |= blocks[Integer.numberOfTrailingZeros(rest)];
        }
        return made;
    }
}
