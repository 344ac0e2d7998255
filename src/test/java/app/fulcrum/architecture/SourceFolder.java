package app.fulcrum.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources, measured or compiled with the JDK's own compiler. */
final class SourceFolder {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private SourceFolder() {}

    /**
     * One source file.
     *
     * @param name its path in the folder
     * @param lines all its lines
     * @param blocks its methods and constructors that have a body
     * @param packageDescription what its package declaration says in a documentation comment; empty if nothing
     */
    record SourceFile(String name, int lines, List<Block> blocks, String packageDescription) {

        boolean describesPackage() {
            return name.endsWith("package-info.java");
        }

        boolean declaresTypes() {
            return !describesPackage() && !name.endsWith("module-info.java");
        }
    }

    /**
     * A method or constructor with a body.
     *
     * @param name type and method, such as {@code Launcher.main}
     * @param lines the lines of its body, braces included
     * @param parameters how many parameters it takes
     * @param constructor whether it constructs
     * @param dataOnly whether its type is a record or an enum, whose constructors only hold data
     */
    record Block(String name, int lines, int parameters, boolean constructor, boolean dataOnly) {}

    /** Measures all Java files below the folder. */
    static List<SourceFile> measure(Path folder) throws IOException {
        List<SourceFile> measured = new ArrayList<>();
        parse(folder, (task, unit) -> measured.add(measure(task, unit, folder)));
        return measured;
    }

    /** Something done with every source below a folder, in the order of their names. */
    interface Visit {
        void look(JavacTask task, CompilationUnitTree unit) throws IOException;
    }

    static void parse(Path folder, Visit visit) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    COMPILER.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                visit.look(task, unit);
            }
        }
    }

    private static SourceFile measure(JavacTask task, CompilationUnitTree unit, Path folder) throws IOException {
        Path file = Path.of(unit.getSourceFile().toUri());
        BlockScanner scanner = new BlockScanner(unit, DocTrees.instance(task).getSourcePositions());
        scanner.scan(unit, null);
        String description = unit.getPackage() == null
                ? null
                : DocTrees.instance(task).getDocComment(TreePath.getPath(unit, unit.getPackage()));
        return new SourceFile(
                folder.toAbsolutePath().relativize(file.toAbsolutePath()).toString(),
                (int) Files.readString(file).lines().count(),
                scanner.blocks,
                description == null ? "" : description.strip());
    }

    /** Compiles sources, by the name of the type each declares, against the class path of the tests. */
    static void compile(Path target, Map<String, String> sources) {
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((type, text) -> units.add(new SourceText(type, text)));
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-d", target.toString(), "-proc:none");
        if (!COMPILER.getTask(messages, null, null, options, null, units).call()) {
            throw new IllegalArgumentException(messages.toString());
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {

        private final String text;

        SourceText(String type, String text) {
            super(URI.create("text:///" + type.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class BlockScanner extends TreeScanner<Void, ClassTree> {

        private final List<Block> blocks = new ArrayList<>();
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        BlockScanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree outer) {
            return super.visitClass(type, type);
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree type) {
            BlockTree body = method.getBody();
            if (body != null && positions.getEndPosition(unit, body) >= 0) {
                blocks.add(new Block(
                        type.getSimpleName() + "." + method.getName(),
                        lines(body),
                        method.getParameters().size(),
                        method.getName().contentEquals("<init>"),
                        type.getKind() == Tree.Kind.RECORD || type.getKind() == Tree.Kind.ENUM));
            }
            return super.visitMethod(method, type);
        }

        private int lines(Tree tree) {
            LineMap map = unit.getLineMap();
            long first = map.getLineNumber(positions.getStartPosition(unit, tree));
            long last = map.getLineNumber(positions.getEndPosition(unit, tree) - 1);
            return (int) (last - first + 1);
        }
    }
}
