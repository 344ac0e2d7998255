package app.fulcrum.storage.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Seeded;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spreadsheet program that knows nothing of this one works the workbooks out again: LibreOffice opens them, as they are and
 * with another number in an input, and saves what it comes to. Skipped where it is not installed.
 */
@Tag("libreoffice")
class LibreOfficeTest {

    private static final int WORKBOOKS = Integer.getInteger("libreoffice.workbooks", 200);
    private static final int AT_ONCE = 20;
    private static final int MOST_MINUTES = 20;

    private static final List<Input> MOVING =
            List.of(Input.GROWTH, Input.CLOSED_API_DRIFT, Input.HOSTED_API_DRIFT, Input.GPU_DRIFT, Input.PAY_DRIFT);

    /** All is worked out again when a file is opened, whoever wrote it. */
    private static final String ALWAYS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
        <value>0</value></prop></item></oor:items>
        """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void isInstalled() {
        assumeTrue(
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                        .map(Path::of)
                        .anyMatch(path -> Files.isExecutable(path.resolve("soffice"))),
                "LibreOffice is not installed: nothing is tried");
    }

    @Test
    void workbooksComeToTheSameInLibreOffice() throws IOException, InterruptedException {
        List<Path> before = new ArrayList<>();
        List<Path> changed = new ArrayList<>();
        Seeded.forEach(1, WORKBOOKS, random -> {
            Projection projection = Sheets.projection(overTime(WorkbookLawTest.scenario(random), random));
            Path file = folder.resolve("w%d.xlsx".formatted(before.size() + 1));
            before.add(file);
            write(file, Sheets.xlsx(projection, Optional.of(besideAnother(projection))));
            changed.add(withAnotherVolume(projection, folder.resolve("c%d.xlsx".formatted(before.size()))));
        });

        converted(before);
        converted(changed);

        List<String> differences = new ArrayList<>();
        for (Path file : before) {
            differences.addAll(differences(file, false));
        }
        for (Path file : changed) {
            differences.addAll(differences(file, true));
        }
        assertThat(differences).isEmpty();
    }

    /** Of every other one, volumes, prices and pay move from month to month. */
    private static Scenario overTime(Scenario scenario, SplittableRandom random) {
        Scenario moved = scenario;
        for (Input input : random.nextBoolean() ? MOVING : List.<Input>of()) {
            moved = moved.with(InputKey.shared(input), Assumption.of(random.nextDouble(-0.1, 0.2), "test"));
        }
        return moved;
    }

    /** The same scenario at twice the volume is beside it. */
    private static SideBySide besideAnother(Projection projection) {
        Scenario base = projection.scenario();
        Scenario twice = base.with(
                        InputKey.shared(Input.TOKENS_PER_DAY),
                        Assumption.of(
                                Math.min(1e15, 2 * Math.rint(base.tokensPerDay().base())), "test"))
                .withName("Twice");
        return SideBySide.of(List.of(projection, Sheets.projection(twice)), 0);
    }

    /** The formulas keep the values they had, so that a program that does not work them out again is found out. */
    private static Path withAnotherVolume(Projection projection, Path file) {
        Sheets sheets = Sheets.of(projection);
        InputKey volume = InputKey.shared(Input.TOKENS_PER_DAY);
        double base =
                projection.resolution().of(volume).value().map(Range::base).orElseThrow();
        sheets.change(volume, projection, Math.rint(base * 1.25));
        try (OutputStream out = Files.newOutputStream(file)) {
            sheets.workbook().write(out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return file;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void converted(List<Path> files) throws IOException, InterruptedException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(
                Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu"), ALWAYS);
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<String> command = new ArrayList<>(List.of(
                    "soffice",
                    "-env:UserInstallation=" + profile.toUri(),
                    "--headless",
                    "--convert-to",
                    "xlsx",
                    "--outdir",
                    folder.resolve("out").toString()));
            files.subList(from, Math.min(files.size(), from + AT_ONCE)).forEach(file -> command.add(file.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** @param again whether to compare with what the formulas come to, rather than with the values beside them */
    private List<String> differences(Path file, boolean again) throws IOException {
        Sheets own = new Sheets(Files.readAllBytes(file));
        Sheets theirs = new Sheets(Files.readAllBytes(
                folder.resolve("out").resolve(file.getFileName().toString())));
        List<String> differences = new ArrayList<>();
        own.eachFormula(cell -> {
            Cell other = theirs.workbook()
                    .getSheet(cell.getSheet().getSheetName())
                    .getRow(cell.getRowIndex())
                    .getCell(cell.getColumnIndex());
            if (!isSame(own, cell, other, again)) {
                differences.add("%s: %s =%s: %s instead of %s"
                        .formatted(
                                file.getFileName(),
                                Sheets.place(cell),
                                cell.getCellFormula(),
                                value(other),
                                again ? own.again(cell) : value(cell)));
            }
        });
        return differences;
    }

    private static boolean isSame(Sheets own, Cell cell, Cell other, boolean again) {
        if (other.getCellType() != CellType.FORMULA) {
            return false;
        }
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC ->
                other.getCachedFormulaResultType() == CellType.NUMERIC
                        && own.isSame(
                                cell,
                                again ? own.again(cell) : cell.getNumericCellValue(),
                                other.getNumericCellValue());
            case STRING -> again || cell.getStringCellValue().equals(other.getStringCellValue());
            default -> false;
        };
    }

    private static String value(Cell cell) {
        return switch (cell.getCellType() == CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType()) {
            case NUMERIC -> String.valueOf(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> cell.toString();
        };
    }
}
