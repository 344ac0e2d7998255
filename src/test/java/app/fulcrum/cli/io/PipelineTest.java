package app.fulcrum.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PipelineTest {

    @Test
    void answersComeInTheOrderOfTheInputsHoweverLongEachTakes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Results results = new Results(out);

        new Pipeline<Integer>(number -> List.of(answerAfter(number % 3 == 0 ? 200_000 : 1, number)), results)
                .run(IntStream.range(0, 500).iterator());

        assertThat(results.finish()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(IntStream.range(0, 500)
                        .mapToObj(number -> number + "\n")
                        .collect(Collectors.joining()));
    }

    private static InputResult answerAfter(int rounds, int number) {
        double waste = IntStream.range(0, rounds).mapToDouble(Math::sqrt).sum();
        return InputResult.of(waste < 0 ? "" : String.valueOf(number));
    }

    @Test
    void whatTheWorkThrowsEndsTheRun() {
        Results results = new Results(OutputStream.nullOutputStream());
        Pipeline<Integer> pipeline = new Pipeline<>(
                number -> {
                    throw new IllegalArgumentException("input " + number);
                },
                results);

        assertThatThrownBy(() -> pipeline.run(Stream.of(7).iterator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input 7");
    }

    @Test
    void whatTheInputsThrowEndsTheRunAfterTheAnswersBefore() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Results results = new Results(out);
        Iterator<Integer> inputs = Stream.of(1, 2, 0)
                .map(number -> number == 0 ? 1 / number : number)
                .iterator();

        assertThatThrownBy(() ->
                        new Pipeline<Integer>(number -> List.of(InputResult.of("a" + number)), results).run(inputs))
                .isInstanceOf(ArithmeticException.class);

        results.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a1\na2\n");
    }

    @Test
    void aBrokenOutputIsAFailureThatSaysSo() {
        Results results = new Results(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no room");
            }
        });

        assertThatThrownBy(() -> {
                    new Pipeline<Integer>(number -> List.of(InputResult.of("a" + number)), results)
                            .run(Stream.of(1).iterator());
                    results.finish();
                })
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no room");
    }

    @Test
    @Timeout(60)
    void aQuestionIsAnsweredBeforeTheNextIsAsked() throws Exception {
        try (PipedOutputStream questions = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(questions);
                PipedOutputStream out = new PipedOutputStream();
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8))) {
            Results results = new Results(out);
            Pipeline<List<Line>> echo = new Pipeline<>(
                    lines -> lines.stream()
                            .map(line ->
                                    InputResult.of(line.number() + new String(line.bytes(), StandardCharsets.UTF_8)))
                            .toList(),
                    results);
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> echo.run(new LineReader(in, 16)));

            for (int i = 1; i <= 5; i++) {
                questions.write("?\n".getBytes(StandardCharsets.UTF_8));
                questions.flush();
                assertThat(answers.readLine()).isEqualTo(i + "?");
            }
            questions.close();
            running.join();
        }
    }
}
