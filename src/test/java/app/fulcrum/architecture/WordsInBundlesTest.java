package app.fulcrum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users read stands in the bundles: words in Java are of one language for ever. */
class WordsInBundlesTest {

    /** Two words of lower case beside each other. */
    private static final Pattern PROSE = Pattern.compile("\\p{Ll}{2,},? \\p{Ll}{2,}|\\p{Ll}{2,} \\p{Ll} \\p{Ll}{2,}");
    /** What systems say of a stream that ended, names of fonts and of parts of a drawing; not said by the program. */
    private static final Set<String> OF_OTHERS = Set.of(
            "Bad file descriptor",
            "Broken pipe",
            "The pipe is being closed",
            "The pipe has been ended",
            "Fulcrum Sans, Inter, Helvetica, Arial, sans-serif",
            "title description");
    /** Where words speak to whoever programs, or describe a published format, which is in English everywhere. */
    private static final Set<String> NOT_FOR_USERS = Set.of("requireNonNull", "log", "described");

    @Test
    void whatUsersReadIsInNoJavaFile() throws IOException {
        List<String> found = new ArrayList<>();
        for (String layer :
                List.of("text", "view", "controller", "cli", "session", "storage/report", "storage/workbook")) {
            found.addAll(words(Path.of("src", "main", "java", "app", "fulcrum").resolve(layer)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void wordsAreFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Offender.java"), """
            class Offender {
                Object a = new Label("Choose a model");
                Object b = title("Costs of all, " + name + " per month");
                Object c = Objects.requireNonNull(x, "no cost of it");
                void d() { throw new IllegalArgumentException("out of range"); }
            }
            """);

        assertThat(words(folder))
                .containsExactly(
                        "Offender.java: Choose a model", "Offender.java: Costs of all, ", "Offender.java:  per month");
    }

    private static List<String> words(Path folder) throws IOException {
        List<String> words = new ArrayList<>();
        SourceFolder.parse(folder, (_, unit) -> {
            String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
            new Scanner(file, words).scan(unit, null);
        });
        return words;
    }

    private static final class Scanner extends TreeScanner<Void, Void> {

        private final String file;
        private final List<String> words;

        Scanner(String file, List<String> words) {
            this.file = file;
            this.words = words;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text && isProse(text)) {
                words.add(file + ": " + text);
            }
            return null;
        }

        private static boolean isProse(String text) {
            return PROSE.matcher(text).find()
                    && !text.contains("<")
                    && !text.contains("xml")
                    && !OF_OTHERS.contains(text);
        }

        /** A fault of the program is reported in English. */
        @Override
        public Void visitThrow(ThrowTree thrown, Void nothing) {
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            return name(made.getIdentifier()).endsWith("Exception") ? null : super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (NOT_FOR_USERS.contains(name(call.getMethodSelect()))) {
                return scan(call.getMethodSelect(), nothing);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private static String name(ExpressionTree called) {
            return switch (called) {
                case IdentifierTree name -> name.getName().toString();
                case MemberSelectTree select -> select.getIdentifier().toString();
                default -> "";
            };
        }
    }
}
