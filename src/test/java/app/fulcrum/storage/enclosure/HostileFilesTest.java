package app.fulcrum.storage.enclosure;

import static app.fulcrum.support.CarrierFiles.ascii;
import static app.fulcrum.support.CarrierFiles.chunk;
import static app.fulcrum.support.CarrierFiles.deflated;
import static app.fulcrum.support.CarrierFiles.element;
import static app.fulcrum.support.CarrierFiles.embedded;
import static app.fulcrum.support.CarrierFiles.joined;
import static app.fulcrum.support.CarrierFiles.pdf;
import static app.fulcrum.support.CarrierFiles.png;
import static app.fulcrum.support.CarrierFiles.subtype;
import static app.fulcrum.support.CarrierFiles.svg;
import static app.fulcrum.support.CarrierFiles.text;
import static app.fulcrum.support.CarrierFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.handover.Enclosure.Kind;
import app.fulcrum.support.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file is made, opening it takes no more than 100 MB: tried in a process that has no more in all. */
class HostileFilesTest {

    private static final String MEMORY = "-Xmx100m";
    private static final String KEYWORD = Kind.SCENARIO.keyword();

    /** As many bytes as a scenario may have. */
    private static final byte[] LARGEST = new byte[EnclosureReader.largest()];

    private static final int OTHER_BYTES = 31 << 20;

    @TempDir
    private Path folder;

    private final Map<String, String> expected = new TreeMap<>();
    private Path hostile;

    private void file(String name, byte[] bytes, ProblemCode refusal) throws IOException {
        Files.write(hostile.resolve(name), bytes);
        expected.put(name, refusal.toString());
    }

    private static byte[][] times(int count, byte[] part) {
        return Collections.nCopies(count, part).toArray(byte[][]::new);
    }

    /** Base64 of nothing but zeros, which packs as well as they do. */
    private static byte[] largestPart() {
        return element(Kind.SCENARIO, LARGEST).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] workbook(int parts, byte[] part) {
        return zip(IntStream.range(0, parts)
                .boxed()
                .flatMap(i -> List.<Object>of("customXml/item" + i + ".xml", part).stream())
                .toArray());
    }

    private void pictures() throws IOException {
        byte[] packed = text(KEYWORD, LARGEST);
        byte[] bomb = deflated(new byte[16 << 20]);
        byte[] wrongSum = png(chunk("iTXt", new byte[OTHER_BYTES]));
        wrongSum[wrongSum.length - 20] ^= 1;
        file(
                "bomb.png",
                png(chunk("iTXt", joined(ascii(KEYWORD), new byte[] {0, 1, 0, 0, 0}, bomb))),
                ProblemCode.LIMIT_EXCEEDED);
        file("two.png", png(packed, packed), ProblemCode.SEVERAL_ENCLOSED);
        file("many.png", png(times(200, packed)), ProblemCode.SEVERAL_ENCLOSED);
        file("wrong-sum.png", wrongSum, ProblemCode.DAMAGED_CARRIER);
        file("length.png", png(chunk(Integer.MAX_VALUE, "iTXt", new byte[9], 0)), ProblemCode.DAMAGED_CARRIER);
        file("negative.png", png(chunk(-1, "iTXt", new byte[9], 0)), ProblemCode.DAMAGED_CARRIER);
        file("large.png", png(chunk("IDAT", new byte[OTHER_BYTES])), ProblemCode.NOTHING_ENCLOSED);
    }

    private void pages() throws IOException {
        byte[] packed = embedded(subtype(Kind.SCENARIO), "/Filter /FlateDecode", deflated(LARGEST));
        byte[] bomb = embedded(subtype(Kind.SCENARIO), "/Filter /FlateDecode", deflated(new byte[16 << 20]));
        byte[] length = embedded(subtype(Kind.SCENARIO), "/Length 999999999", new byte[9]);
        byte[] names = ascii("<< " + subtype(Kind.SCENARIO) + " >>\n");
        byte[] namesAlone = new byte[OTHER_BYTES];
        for (int i = 0; i + names.length < namesAlone.length; i += names.length) {
            System.arraycopy(names, 0, namesAlone, i, names.length);
        }
        file("bomb.pdf", pdf(bomb), ProblemCode.LIMIT_EXCEEDED);
        file("two.pdf", pdf(packed, packed), ProblemCode.SEVERAL_ENCLOSED);
        file("many.pdf", pdf(times(200, packed)), ProblemCode.SEVERAL_ENCLOSED);
        file("length.pdf", pdf(length), ProblemCode.DAMAGED_CARRIER);
        file("names.pdf", pdf(namesAlone), ProblemCode.NOTHING_ENCLOSED);
    }

    private void workbooks() throws IOException {
        byte[] part = largestPart();
        byte[] whole = workbook(1, part);
        file("bomb.xlsx", zip("customXml/item1.xml", new byte[16 << 20]), ProblemCode.LIMIT_EXCEEDED);
        file("other-bomb.xlsx", zip("xl/sheet1.xml", new byte[66 << 20]), ProblemCode.LIMIT_EXCEEDED);
        file("two.xlsx", workbook(2, part), ProblemCode.SEVERAL_ENCLOSED);
        file("many.xlsx", workbook(13, part), ProblemCode.LIMIT_EXCEEDED);
        file("cut.xlsx", Arrays.copyOf(whole, whole.length / 2), ProblemCode.DAMAGED_CARRIER);
    }

    private void drawings() throws IOException {
        String part = element(Kind.SCENARIO, LARGEST);
        file("two.svg", svg(part, part), ProblemCode.SEVERAL_ENCLOSED);
        file("many.svg", svg(Collections.nCopies(5, part).toArray(String[]::new)), ProblemCode.SEVERAL_ENCLOSED);
        file("long.svg", svg(element(Kind.SCENARIO, new byte[8 << 20])), ProblemCode.LIMIT_EXCEEDED);
        file("deep.svg", svg("<a>".repeat(1 << 20)), ProblemCode.DAMAGED_CARRIER);
        file("attribute.svg", svg("<a b='" + "x".repeat(16 << 20) + "'/>"), ProblemCode.NOTHING_ENCLOSED);
        file(
                "entities.svg",
                ascii("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"" + "&a;".repeat(20)
                        + "\">]><svg xmlns='http://www.w3.org/2000/svg'>" + "&b;".repeat(1 << 20) + "</svg>"),
                ProblemCode.DAMAGED_CARRIER);
    }

    @Test
    void everyHostileFileIsRefusedWithinAHundredMegabytes() throws Exception {
        hostile = Files.createDirectory(folder.resolve("hostile"));
        pictures();
        pages();
        workbooks();
        drawings();
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = JavaProcess.of(
                HostileFiles.class, hostile.toString(), folder.resolve("locks").toString());
        builder.command().add(1, MEMORY);
        Process process = builder.redirectError(errors.toFile()).start();
        Map<String, String> said = new TreeMap<>();
        try (var out = process.inputReader()) {
            out.lines().map(line -> line.split("\t")).forEach(line -> said.put(line[0], line[1]));
        }

        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(said).isEqualTo(expected);
    }
}
