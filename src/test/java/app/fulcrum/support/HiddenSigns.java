package app.fulcrum.support;

import java.util.List;
import java.util.stream.IntStream;

/** Signs that a name can hold and nobody should be shown, straight from the Unicode tables. */
public final class HiddenSigns {

    private HiddenSigns() {}

    /** Every control (C0, delete, C1), bidirectional mark, line separator, half of a pair, and other format sign. */
    public static List<Integer> all() {
        IntStream controls = IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7f, 0xa0));
        IntStream bidirectional = IntStream.of(
                0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069);
        IntStream others = IntStream.of(
                0xad, 0x2028, 0x2029, 0x200b, 0x2060, 0x206a, 0xfeff, 0xfff9, 0xd800, 0xdfff, 0xe0001, 0xe007f);
        return IntStream.concat(IntStream.concat(controls, bidirectional), others)
                .boxed()
                .toList();
    }

    /** Whether a text holds one of them. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(all()::contains);
    }
}
