package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No command writes over what it reads, over one file twice, or over a file of another kind unless told to. */
class OutputGuardTest {

    private static final Path CHAT = Path.of("pricing-data", "presets", "chat.fulcrum.json");

    /** Other ways to say where a file is. */
    enum Alias {
        ITSELF,
        DOTS,
        SYMBOLIC_LINK,
        HARD_LINK,
        LINKED_FOLDER;

        Path of(Path file) throws IOException {
            Path folder = file.getParent();
            return switch (this) {
                case ITSELF -> file;
                case DOTS -> Path.of(folder + "/./sub/../" + file.getFileName());
                case SYMBOLIC_LINK -> Files.createSymbolicLink(folder.resolve("link"), file.getFileName());
                case HARD_LINK -> Files.createLink(folder.resolve("hard"), file);
                case LINKED_FOLDER ->
                    Files.createSymbolicLink(folder.resolve("sub/here"), folder).resolve(file.getFileName());
            };
        }
    }

    @TempDir
    private Path folder;

    private Path plan;
    private byte[] before;

    @BeforeEach
    void aPlan() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        plan = Files.copy(CHAT, folder.resolve("plan.fulcrum.json"));
        before = Files.readAllBytes(plan);
    }

    private static CommandRun refused(String why, List<String> arguments) {
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(why);
        return run;
    }

    private static List<String> with(List<String> arguments, String... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anInputIsNotReplacedHoweverItIsNamedAndWhateverIsForced(Alias alias) throws IOException {
        String other = alias.of(plan).toString();

        for (String option : List.of("--csv", "--json", "--png")) {
            List<String> arguments = List.of("export", option, other, plan.toString());
            refused("which is read", arguments);
            refused("which is read", with(arguments, "--force"));
            refused("which is read", List.of("export", option, plan.toString(), other, "--force"));
        }
        refused("which is read", List.of("migrate", "--output", other, plan.toString()));
        assertThat(plan).hasBinaryContent(before);
    }

    @Test
    void aFolderThatHoldsTheInputsIsNoPlaceToMigrateThemTo() {
        refused("which is read", List.of("migrate", "--output", folder.toString(), plan.toString()));

        assertThat(plan).hasBinaryContent(before);
    }

    @ParameterizedTest
    @EnumSource
    void twoOutputsDoNotShareAPlace(Alias alias) throws IOException {
        Path there = Files.createFile(folder.resolve("out"));
        String other = alias.of(there).toString();

        refused(
                "--csv and --json both lead to",
                List.of("export", "--csv", there.toString(), "--json", other, plan.toString()));
        assertThat(there).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "./new", "sub/../new", "sub/back/new", "dangling"})
    void norAPlaceWhereNothingIsYet(String other) throws IOException {
        Files.createSymbolicLink(folder.resolve("sub/back"), folder);
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("new"));

        refused(
                "both lead to",
                List.of("export", "--png", folder + "/new", "--csv", folder + "/" + other, plan.toString(), "--force"));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void filesOfOneNameDoNotMigrateOverEachOther() throws IOException {
        Path twin = Files.copy(CHAT, folder.resolve("sub").resolve(plan.getFileName()));
        Path target = Files.createDirectory(folder.resolve("target"));

        refused("both lead to", List.of("migrate", "--output", target.toString(), plan.toString(), twin.toString()));
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void thePriceBookInUseIsNotReplaced() throws IOException {
        Path book = Files.createDirectory(folder.resolve("book"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("pricing-data"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.add(Files.copy(file, book.resolve(file.getFileName())));
            }
        }
        Path gpus = book.resolve("gpus.json");
        byte[] known = Files.readAllBytes(gpus);

        refused(
                "a part of the price book",
                List.of("export", "--json", gpus.toString(), "--book", book.toString(), "--force", plan.toString()));
        assertThat(gpus).hasBinaryContent(known);
        assertThat(CommandRun.of("export", "--csv", book + "/new.csv", "--book", book.toString(), plan.toString())
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--png", "--csv", "--json"})
    void aFileOfAnotherKindIsReplacedByForceOnly(String option) throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "three weeks of work\n");
        List<String> arguments = List.of("export", option, notes.toString(), plan.toString());

        refused("--force", arguments);
        assertThat(notes).hasContent("three weeks of work\n");
        CommandRun forced = CommandRun.of(with(arguments, "--force").toArray(String[]::new));
        assertThat(forced.exitCode()).as(forced.toString()).isZero();
        assertThat(Files.size(notes)).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--png", "--csv", "--json"})
    void aFileOfTheSameKindOrAnEmptyOneIsReplaced(String option) throws IOException {
        Path target = Files.createFile(folder.resolve("out"));
        String[] arguments = {"export", option, target.toString(), plan.toString()};

        for (int i = 0; i < 2; i++) {
            CommandRun run = CommandRun.of(arguments);
            assertThat(run.exitCode()).as(run.toString()).isZero();
        }
    }

    @Test
    void kindsAreToldByContentAndNotByName() throws IOException {
        Path picture = folder.resolve("a.csv");
        CommandRun.of("export", "--png", picture.toString(), plan.toString());
        byte[] png = Files.readAllBytes(picture);

        refused("a table of a scenario", List.of("export", "--csv", picture.toString(), plan.toString()));
        refused("a list of curves", List.of("export", "--json", picture.toString(), plan.toString()));
        refused("a scenario", List.of("migrate", "--output", picture.toString(), plan.toString()));
        assertThat(picture).hasBinaryContent(png);
    }

    @Test
    void migrateReplacesAScenarioAndNothingElse() throws IOException {
        Path older = Files.writeString(folder.resolve("older.json"), "{\"format\": \"fulcrum-scenario\"}");
        Path list = Files.writeString(folder.resolve("list.json"), "[1, 2, 3]");

        assertThat(CommandRun.of("migrate", "--output", older.toString(), plan.toString())
                        .exitCode())
                .isZero();
        refused("is not a scenario", List.of("migrate", "--output", list.toString(), plan.toString()));
        assertThat(list).hasContent("[1, 2, 3]");
    }
}
