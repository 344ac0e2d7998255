package app.fulcrum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.architecture.SourceFolder.Block;
import app.fulcrum.architecture.SourceFolder.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps files and methods as short as those of the best-liked code bases of the field. */
class SizeBudgetTest {

    private static final Set<String> COMPOSITION_ROOTS = Set.of("CompositionRoot.<init>", "WindowComposition.<init>");

    private static List<SourceFile> files;
    private static List<SourceFile> typeFiles;
    private static List<Block> blocks;

    @BeforeAll
    static void measureTheProduct() throws IOException {
        files = SourceFolder.measure(Path.of("src", "main", "java"));
        typeFiles = files.stream().filter(SourceFile::declaresTypes).toList();
        blocks = files.stream().flatMap(file -> file.blocks().stream()).toList();
        assertThat(typeFiles).isNotEmpty();
        assertThat(blocks).isNotEmpty();
    }

    @Test
    void noFileIsLongerThan400Lines() {
        assertThat(typeFiles).filteredOn(file -> file.lines() > 400).isEmpty();
    }

    @Test
    void mostFilesAreShort() {
        int[] lines = typeFiles.stream().mapToInt(SourceFile::lines).sorted().toArray();

        assertThat(percentile(lines, 50)).as("median; %s", longestFiles()).isLessThanOrEqualTo(90);
        assertThat(percentile(lines, 95))
                .as("95th percentile; %s", longestFiles())
                .isLessThanOrEqualTo(222);
    }

    @Test
    void mostMethodsAreShort() {
        int[] lines = blocks.stream().mapToInt(Block::lines).sorted().toArray();

        assertThat(percentile(lines, 50)).as("median; %s", longestBlocks()).isLessThanOrEqualTo(6);
        assertThat(percentile(lines, 95))
                .as("95th percentile; %s", longestBlocks())
                .isLessThanOrEqualTo(18);
    }

    @Test
    void constructorsTakeAtMostFiveParameters() {
        assertThat(blocks)
                .filteredOn(block -> block.constructor() && block.parameters() > 5)
                .filteredOn(block -> !block.dataOnly() && !COMPOSITION_ROOTS.contains(block.name()))
                .isEmpty();
    }

    @Test
    void noPackageHoldsMoreThan25Files() {
        assertThat(typeFiles.stream()
                        .collect(Collectors.groupingBy(file -> folderOf(file.name()), Collectors.counting()))
                        .entrySet())
                .filteredOn(folder -> folder.getValue() > 25)
                .isEmpty();
    }

    @Test
    void noTwoFilesShareAName() {
        assertThat(typeFiles.stream()
                        .collect(Collectors.groupingBy(
                                file -> file.name()
                                        .substring(folderOf(file.name()).length()),
                                Collectors.counting()))
                        .entrySet())
                .filteredOn(name -> name.getValue() > 1)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhoLivesThere() {
        Set<String> described = files.stream()
                .filter(SourceFile::describesPackage)
                .filter(file -> file.packageDescription().length() > 40)
                .map(file -> folderOf(file.name()))
                .collect(Collectors.toSet());

        assertThat(typeFiles)
                .allSatisfy(file -> assertThat(described)
                        .as("package-info.java with a description beside %s", file.name())
                        .contains(folderOf(file.name())));
    }

    @Test
    void theMeasureCountsWhatAReaderSees(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Sample.java"), """
            /** Six lines of type and a nested record. */
            class Sample {
                Sample(int a, int b) {}
                int sum(int a) {
                    return a
                            + 1;
                }
                record Pair(int a, int b) {
                    Pair {
                        assert a < b;
                    }
                }
            }
            """);

        assertThat(SourceFolder.measure(folder))
                .containsExactly(new SourceFile(
                        "Sample.java",
                        13,
                        List.of(
                                new Block("Sample.<init>", 1, 2, true, false),
                                new Block("Sample.sum", 4, 1, false, false),
                                new Block("Pair.<init>", 3, 2, true, true)),
                        ""));
    }

    @Test
    void aPercentileIsTheSmallestValueThatCoversItsShare() {
        int[] oneToHundred = IntStream.rangeClosed(1, 100).toArray();

        assertThat(percentile(oneToHundred, 50)).isEqualTo(50);
        assertThat(percentile(oneToHundred, 95)).isEqualTo(95);
        assertThat(percentile(new int[] {1, 2, 9}, 50)).isEqualTo(2);
        assertThat(percentile(new int[] {7}, 95)).isEqualTo(7);
    }

    private static int percentile(int[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    private static String folderOf(String file) {
        return Path.of(file).getParent().toString();
    }

    private static String longestFiles() {
        return typeFiles.stream()
                .sorted(Comparator.comparingInt(SourceFile::lines).reversed())
                .limit(10)
                .map(file -> file.name() + " " + file.lines())
                .collect(Collectors.joining(", ", "longest: ", ""));
    }

    private static String longestBlocks() {
        return blocks.stream()
                .sorted(Comparator.comparingInt(Block::lines).reversed())
                .limit(20)
                .map(block -> block.name() + " " + block.lines())
                .collect(Collectors.joining(", ", "longest: ", ""));
    }
}
