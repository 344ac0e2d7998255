package app.fulcrum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a problem quotes is somebody else's: a text of ours beside it would be a word in no bundle. */
class QuotedFactsTest {

    private static final Set<String> QUOTING =
            Set.of("quoted", "quotedIfAny", "quotedList", "digits", "Quoted", "Digits");
    private static final Set<String> NAMING_A_MEMBER = Set.of("member", "Member");

    @Test
    void noWordOfOursIsQuoted() throws IOException {
        assertThat(words(Path.of("src", "main", "java"))).isEmpty();
    }

    @Test
    void wordsOfOursAreFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Offender.java"), """
            class Offender {
                Object a = quoted("the disk is full");
                Object b = new ProblemFact.Quoted("process " + 4711);
                Object c = ProblemFact.quotedIfAny(isFull ? "full" : "");
                Object d = member("any gpusPerReplica");
                Object e = member("gpusPerReplica");
                Object f = quoted(name.orElse(""));
            }
            """);

        assertThat(words(folder)).containsExactly("the disk is full", "process ", "full", "any gpusPerReplica");
    }

    private static List<String> words(Path folder) throws IOException {
        List<String> words = new ArrayList<>();
        SourceFolder.parse(folder, (_, unit) -> new CallScanner(words).scan(unit, null));
        return words;
    }

    /** Looks at what is given to those who quote. */
    private static final class CallScanner extends TreeScanner<Void, Void> {

        private final List<String> words;

        CallScanner(List<String> words) {
            this.words = words;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            look(name(call.getMethodSelect()), call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree call, Void nothing) {
            look(name(call.getIdentifier()), call.getArguments());
            return super.visitNewClass(call, nothing);
        }

        private void look(String name, List<? extends ExpressionTree> arguments) {
            String word = QUOTING.contains(name) ? ".*\\p{L}.*" : NAMING_A_MEMBER.contains(name) ? ".*\\s.*" : "";
            literals(arguments).stream().filter(text -> text.matches(word)).forEach(words::add);
        }

        private static List<String> literals(List<? extends ExpressionTree> arguments) {
            List<String> literals = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String text && !text.isEmpty()) {
                        literals.add(text);
                    }
                    return null;
                }
            }.scan(arguments, null);
            return literals;
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
