package app.fulcrum.model.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhiloxTest {

    /** Known answers of the authors' own library, Random123 (kat_vectors, philox4x32 with 10 rounds). */
    @Test
    void itGivesTheKnownAnswers() {
        check(0, new int[] {0, 0, 0, 0}, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        check(-1, new int[] {-1, -1, -1, -1}, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        check(
                0x299f31d0_a4093822L,
                new int[] {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
                0xd16cfe09,
                0x94fdcceb,
                0x5001e420,
                0x24126ea1);
    }

    private static void check(long key, int[] counter, int... expected) {
        Philox.scramble(key, counter);
        assertThat(counter).containsExactly(expected);
    }
}
