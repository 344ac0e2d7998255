package app.fulcrum.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    @Test
    void linesKeepTheirNumbersWhenEmptyOnesAreLeftOut() {
        assertThat(read("a\n\n  \r\nb\r\n\tc", 100)).containsExactly("1:a", "4:b\r", "5:\tc");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100_000})
    void howMuchIsReadAtOnceMakesNoDifference(int atOnce) {
        String text = "first\nsecond is longer\n\nüml\u00e4ut\nlast";

        assertThat(read(text, atOnce)).containsExactly("1:first", "2:second is longer", "4:ümläut", "5:last");
    }

    @Test
    void aBatchHoldsNoMoreLinesThanAskedForHoweverShortTheyAre() {
        List<Integer> sizes = new ArrayList<>();
        new LineReader(new ByteArrayInputStream("{}\n".repeat(70).getBytes(StandardCharsets.UTF_8)), 16)
                .forEachRemaining(batch -> sizes.add(batch.size()));

        assertThat(sizes).containsExactly(16, 16, 16, 16, 6);
    }

    @Test
    void noTextHasNoLines() {
        assertThat(read("", 10)).isEmpty();
    }

    private static List<String> read(String text, int atOnce) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, atOnce));
            }

            @Override
            public int read(byte[] target) {
                return read(target, 0, target.length);
            }
        };
        List<String> lines = new ArrayList<>();
        new LineReader(slow, 3)
                .forEachRemaining(batch -> batch.forEach(
                        line -> lines.add(line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8))));
        return lines;
    }
}
