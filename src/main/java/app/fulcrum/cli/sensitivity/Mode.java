package app.fulcrum.cli.sensitivity;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far numbers are moved, in the words of an option. */
enum Mode {
    RANGES,
    PERCENT,
    BOTH;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Name implements ITypeConverter<Mode> {

        @Override
        public Mode convert(String word) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(word));
        }
    }

    /** The same words, for messages and for shells that complete what is typed. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(values()).map(Mode::word).iterator();
        }
    }
}
