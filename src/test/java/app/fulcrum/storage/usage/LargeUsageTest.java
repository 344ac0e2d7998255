package app.fulcrum.storage.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.support.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest files are read in little more memory than they take themselves. */
@Tag("endurance")
class LargeUsageTest {

    /** The file has 62 MiB of it. */
    private static final String MEMORY = "-Xmx160m";

    /** A program that reads as many rows as are read, and prints what they come to. */
    static final class Reading {

        private Reading() {}

        public static void main(String[] arguments) {
            byte[] file = arguments[0].equals("csv")
                    ? table(Integer.parseInt(arguments[1]))
                    : pages(Integer.parseInt(arguments[1]));
            UsageReader.read(file, "large", List.of(), _ -> {})
                    .value()
                    .ifPresentOrElse(
                            read -> System.out.print(read.rows().rows() + " "
                                    + read.usage().entries().stream()
                                            .flatMap(entry -> entry.tokens().stream())
                                            .mapToLong(TokenCounts::total)
                                            .sum()),
                            () -> System.out.print("refused"));
        }

        private static byte[] table(int rows) {
            return filled(
                    "start_time,end_time,model,input_tokens,output_tokens,num_model_requests\n",
                    "1793491200,1793577600,a,9,1,1\n",
                    rows,
                    "");
        }

        private static byte[] pages(int rows) {
            return filled(
                    "{\"data\":[{\"start_time\":1793491200,\"end_time\":1793577600,\"results\":[",
                    "{\"model\":\"a\",\"input_tokens\":9,\"output_tokens\":1,\"num_model_requests\":1},\n",
                    rows,
                    "{}]}]}");
        }

        private static byte[] filled(String head, String row, int rows, String end) {
            byte[] file = new byte[head.length() + row.length() * rows + end.length()];
            byte[] each = row.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, file, 0, head.length());
            for (int i = 0; i < rows; i++) {
                System.arraycopy(each, 0, file, head.length() + i * each.length, each.length);
            }
            System.arraycopy(
                    end.getBytes(StandardCharsets.US_ASCII), 0, file, file.length - end.length(), end.length());
            return file;
        }
    }

    @Test
    void twoMillionRowsOfATable() throws IOException {
        assertThat(said("csv", 2_000_000)).isEqualTo("2000000 20000000");
    }

    @Test
    void oneRowMoreIsRefused() throws IOException {
        assertThat(said("csv", 2_000_001)).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(ints = 880_000)
    void aTreeOf64MiB(int rows) throws IOException {
        assertThat(said("json", rows)).isEqualTo(rows + " " + rows * 10L);
    }

    private static String said(String kind, int rows) throws IOException {
        ProcessBuilder reading = JavaProcess.of(Reading.class, kind, Integer.toString(rows));
        reading.command().add(1, MEMORY);
        Process process = reading.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
