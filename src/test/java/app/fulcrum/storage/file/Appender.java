package app.fulcrum.storage.file;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.file.Protection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;

/** A second window, so to speak: reads a file, adds a line of its own and saves, starting over whenever it is told no. */
final class Appender {

    private Appender() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments[0]);
        SafeFile files = TestFiles.in(Path.of(arguments[1]));
        String name = arguments[2];
        SplittableRandom random = new SplittableRandom(name.hashCode());
        int conflicts = 0;
        for (int done = 0; done < Integer.parseInt(arguments[3]); ) {
            byte[] read = files.read(file, 1 << 20).value().orElseThrow();
            if (random.nextInt(3) == 0) {
                Thread.sleep(random.nextInt(3));
            }
            String longer = new String(read, StandardCharsets.UTF_8) + name + " " + done + "\n";
            Outcome<String> saved = files.replace(
                    file, longer.getBytes(StandardCharsets.UTF_8), Optional.of(Sha256.of(read)), Protection.RESPECT);
            if (saved.value().isPresent()) {
                done++;
            } else if (saved.problems().getFirst().code() == ProblemCode.CHANGED_ELSEWHERE) {
                conflicts++;
            } else {
                System.exit(2);
            }
        }
        System.out.println(conflicts);
    }
}
