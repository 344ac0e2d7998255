package app.fulcrum.storage.usage.source;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.usage.column.UsageTable;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Finds the tables and trees in a file: the file itself, what is packed in it with gzip, or the parts of a ZIP archive. Text is UTF-8,
 * or UTF-16 with its mark; signs that are none become replacement characters, since in what is read of a row all are of ASCII.
 */
public final class Sources {

    private static final int BUFFER = 1 << 16;

    private Sources() {}

    /**
     * Reads all rows of a file.
     *
     * @param progress told how many bytes of the file were read so far
     * @param sinks gives one for each part of the file
     * @throws Unusable with the reason, also if the thread is interrupted
     */
    public static void read(byte[] file, LongConsumer progress, Supplier<RowSink> sinks) throws Unusable {
        texts(file, progress, text -> {
            RowSink sink = sinks.get();
            if (isTree(text)) {
                JsonRows.read(text, sink);
            } else {
                CsvRows.read(text, sink);
            }
        });
    }

    /**
     * The beginning of the first table of a file, whatever its columns are.
     *
     * @throws Unusable if it cannot be unpacked
     */
    public static Optional<UsageTable> table(byte[] file) throws Unusable {
        List<UsageTable> tables = new ArrayList<>();
        texts(file, _ -> {}, text -> {
            if (tables.isEmpty() && !isTree(text)) {
                CsvRows.beginning(text).ifPresent(tables::add);
            }
        });
        return tables.stream().findFirst();
    }

    /** What is done with a text. */
    @FunctionalInterface
    private interface TextReading {
        void read(BufferedReader text) throws IOException;
    }

    private static void texts(byte[] file, LongConsumer progress, TextReading reading) throws Unusable {
        WatchedStream packed = new WatchedStream(file, progress);
        try {
            if (startsWith(file, 0x1f, 0x8b)) {
                part(new BoundedStream(new GZIPInputStream(packed, BUFFER), packed), reading);
            } else if (startsWith(file, 'P', 'K')) {
                parts(packed, reading);
            } else {
                part(packed, reading);
            }
        } catch (Unusable known) {
            throw known;
        } catch (IOException | IllegalArgumentException broken) {
            // bytes in memory have no troubles of their own: it is the packing, or a name in an archive that is none
            throw new Unusable(ProblemCode.DAMAGED_CARRIER, Phrase.ARCHIVE.fact(), Phrase.PACKED_WRONGLY.fact());
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static void parts(WatchedStream packed, TextReading reading) throws IOException {
        ZipInputStream zip = new ZipInputStream(packed);
        BoundedStream unpacked = new BoundedStream(zip, packed);
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            throw new ZipException("no part");
        }
        for (; entry != null; entry = zip.getNextEntry()) {
            part(unpacked, reading);
            unpacked.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void part(InputStream in, TextReading reading) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
        Charset charset = charset(bytes);
        reading.read(new BufferedReader(new InputStreamReader(bytes, charset), BUFFER));
    }

    /** Whether it is JSON and no table. */
    private static boolean isTree(BufferedReader text) throws IOException {
        int first = first(text);
        return first == '{' || first == '[';
    }

    /** By the mark, which is read over. */
    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(3);
        byte[] start = bytes.readNBytes(3);
        bytes.reset();
        if (startsWith(start, 0xFE, 0xFF)) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xEF, 0xBB) && start.length > 2 && (start[2] & 0xFF) == 0xBF) {
            bytes.skipNBytes(3);
        }
        return StandardCharsets.UTF_8;
    }

    /** The first sign that is no space, which is not read over. */
    private static int first(BufferedReader text) throws IOException {
        text.mark(BUFFER);
        int sign = text.read();
        for (int i = 1; i < BUFFER - 1 && Character.isWhitespace(sign); i++) {
            sign = text.read();
        }
        text.reset();
        return sign;
    }
}
