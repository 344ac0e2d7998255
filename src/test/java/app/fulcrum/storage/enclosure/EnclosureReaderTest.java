package app.fulcrum.storage.enclosure;

import static app.fulcrum.support.CarrierFiles.ascii;
import static app.fulcrum.support.CarrierFiles.chunk;
import static app.fulcrum.support.CarrierFiles.deflated;
import static app.fulcrum.support.CarrierFiles.element;
import static app.fulcrum.support.CarrierFiles.embedded;
import static app.fulcrum.support.CarrierFiles.joined;
import static app.fulcrum.support.CarrierFiles.pdf;
import static app.fulcrum.support.CarrierFiles.plainText;
import static app.fulcrum.support.CarrierFiles.png;
import static app.fulcrum.support.CarrierFiles.subtype;
import static app.fulcrum.support.CarrierFiles.svg;
import static app.fulcrum.support.CarrierFiles.text;
import static app.fulcrum.support.CarrierFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Enclosure.Kind;
import app.fulcrum.support.CarrierFiles;
import app.fulcrum.support.Said;
import app.fulcrum.support.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnclosureReaderTest {

    private static final byte[] SCENARIO =
            "{\"format\": \"fulcrum-scenario\", \"name\": \"endstream endobj ✓\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FIGURES = "{\"figures\": [1, 2]}".getBytes(StandardCharsets.UTF_8);
    private static final String KEYWORD = Kind.SCENARIO.keyword();
    private static final byte[] OTHER_PART = "<a xmlns='urn:other'>1</a>".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> carriers() {
        return Stream.of(
                Arguments.of(
                        "a picture",
                        png(text("Title", ascii("T")), text(KEYWORD, SCENARIO), text(Kind.FIGURES.keyword(), FIGURES))),
                Arguments.of(
                        "a picture whose texts are not packed",
                        png(plainText(KEYWORD, SCENARIO), plainText(Kind.FIGURES.keyword(), FIGURES))),
                Arguments.of(
                        "a page",
                        pdf(
                                ascii("1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
                                embedded(subtype(Kind.SCENARIO), "/Filter /FlateDecode", deflated(SCENARIO)),
                                embedded(subtype(Kind.FIGURES), "/Filter [/FlateDecode]", deflated(FIGURES)))),
                Arguments.of(
                        "a page whose files are not packed",
                        pdf(
                                embedded(subtype(Kind.SCENARIO), "/Length " + SCENARIO.length, SCENARIO),
                                embedded(subtype(Kind.FIGURES), "/Length " + FIGURES.length, FIGURES))),
                Arguments.of(
                        "a workbook",
                        zip(
                                "xl/workbook.xml",
                                OTHER_PART,
                                "customXml/item1.xml",
                                OTHER_PART,
                                "customXml/item2.xml",
                                element(Kind.FIGURES, FIGURES).getBytes(StandardCharsets.UTF_8),
                                "customXml/item10.xml",
                                element(Kind.SCENARIO, SCENARIO).getBytes(StandardCharsets.UTF_16))),
                Arguments.of("a drawing", svg(element(Kind.SCENARIO, SCENARIO), element(Kind.FIGURES, FIGURES))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("carriers")
    void whatIsCarriedComesBackByteByByte(String what, byte[] file) {
        Outcome<List<Enclosure>> read = EnclosureReader.all(file, "plan");

        assertThat(read.problems()).isEmpty();
        List<Enclosure> enclosures = read.value().orElseThrow();
        assertThat(enclosures).hasSize(2);
        assertThat(EnclosureReader.of(enclosures, Kind.SCENARIO))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(SCENARIO));
        assertThat(EnclosureReader.of(enclosures, Kind.FIGURES))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(FIGURES));
        assertThat(EnclosureReader.scenario(file, "plan").value())
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(SCENARIO));
    }

    /** A file that is of no kind that carries anything is its own text, sound or not. */
    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsItsOwnScenario(byte[] text) {
        assertThat(EnclosureReader.scenario(text, "plan").value())
                .hasValueSatisfying(bytes -> assertThat(bytes).isSameAs(text));
    }

    static Stream<byte[]> texts() {
        return Stream.of(
                SCENARIO, new byte[0], ascii("<html></html>"), ascii("%PD"), ascii("PK"), ascii("\u0089PNG\r\n"));
    }

    static Stream<Arguments> unreadable() {
        byte[] packed = deflated(SCENARIO);
        byte[] part16 = new byte[16 << 20];
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        byte[] bomb = deflated(part16);
        byte[] embedded = embedded(subtype(Kind.SCENARIO), "/Filter /FlateDecode", packed);
        byte[] part = element(Kind.SCENARIO, SCENARIO).getBytes(StandardCharsets.UTF_8);
        byte[] sound = png(text(KEYWORD, SCENARIO));
        byte[] wrongSum = sound.clone();
        wrongSum[sound.length - 20] ^= 1;
        return Stream.of(
                refused("a picture without one", png(), ProblemCode.NOTHING_ENCLOSED, "picture"),
                refused("a page without one", pdf(), ProblemCode.NOTHING_ENCLOSED, "page"),
                refused(
                        "a page that only names the type",
                        pdf(ascii("<< " + subtype(Kind.SCENARIO) + " >> endobj stream\n")),
                        ProblemCode.NOTHING_ENCLOSED,
                        "page"),
                refused(
                        "a workbook without one",
                        zip("xl/workbook.xml", OTHER_PART),
                        ProblemCode.NOTHING_ENCLOSED,
                        "workbook"),
                refused(
                        "a workbook with a broken part of others",
                        zip("customXml/item1.xml", ascii("<a")),
                        ProblemCode.NOTHING_ENCLOSED,
                        "workbook"),
                refused("a drawing without one", svg(), ProblemCode.NOTHING_ENCLOSED, "drawing"),
                refused(
                        "a picture with figures alone",
                        png(text(Kind.FIGURES.keyword(), FIGURES)),
                        ProblemCode.NOTHING_ENCLOSED,
                        "picture"),
                refused(
                        "a picture with two",
                        png(text(KEYWORD, SCENARIO), text(KEYWORD, SCENARIO)),
                        ProblemCode.SEVERAL_ENCLOSED,
                        "picture",
                        "2"),
                refused(
                        "a page with three",
                        pdf(embedded, embedded, embedded),
                        ProblemCode.SEVERAL_ENCLOSED,
                        "page",
                        "3"),
                refused(
                        "a workbook with two",
                        zip("customXml/item1.xml", part, "customXml/item2.xml", part),
                        ProblemCode.SEVERAL_ENCLOSED,
                        "workbook",
                        "2"),
                refused(
                        "a drawing with two",
                        svg(element(Kind.SCENARIO, SCENARIO), element(Kind.SCENARIO, SCENARIO)),
                        ProblemCode.SEVERAL_ENCLOSED,
                        "drawing",
                        "2"),
                damaged("a picture cut off", Arrays.copyOf(sound, sound.length - 12), "picture", "it ends too early"),
                damaged(
                        "a picture cut off within a part",
                        Arrays.copyOf(sound, 60),
                        "picture",
                        "a part of it is longer than the file"),
                damaged(
                        "a part of negative length",
                        png(chunk(-5, "iTXt", new byte[9], 0)),
                        "picture",
                        "a part of it is longer than the file"),
                damaged(
                        "a part of two gigabytes",
                        png(chunk(Integer.MAX_VALUE, "iTXt", new byte[9], 0)),
                        "picture",
                        "a part of it is longer than the file"),
                damaged("a wrong checksum", wrongSum, "picture", "the checksum of a part is wrong"),
                damaged(
                        "a text packed wrongly",
                        png(chunk("iTXt", joined(ascii(KEYWORD), new byte[] {0, 1, 0, 0, 0, 9, 9}))),
                        "picture",
                        "what it carries cannot be unpacked"),
                damaged(
                        "a text that ends with its keyword",
                        png(chunk("iTXt", joined(ascii(KEYWORD), new byte[] {0, 1}))),
                        "picture",
                        "what it carries cannot be unpacked"),
                damaged(
                        "a page packed in half",
                        pdf(embedded(subtype(Kind.SCENARIO), "/Filter /FlateDecode", cut)),
                        "page",
                        "what it carries cannot be unpacked"),
                damaged(
                        "a page packed otherwise",
                        pdf(embedded(subtype(Kind.SCENARIO), "/Filter /LZWDecode", packed)),
                        "page",
                        "what it carries cannot be unpacked"),
                damaged(
                        "a page of wrong length",
                        pdf(embedded(subtype(Kind.SCENARIO), "/Length 999999", SCENARIO)),
                        "page",
                        "a part of it is longer than the file"),
                damaged(
                        "a workbook cut off",
                        Arrays.copyOf(zip("customXml/item1.xml", part), 80),
                        "workbook",
                        "what it carries cannot be unpacked"),
                damaged(
                        "a workbook whose part is no base64",
                        zip("customXml/item1.xml", ascii("<e xmlns='" + Kind.SCENARIO.namespace() + "'>!!</e>")),
                        "workbook",
                        "what it carries cannot be unpacked"),
                damaged(
                        "a workbook whose part ends too early",
                        zip("customXml/item1.xml", ascii("<e xmlns='" + Kind.SCENARIO.namespace() + "'>AAAA")),
                        "workbook",
                        "its XML is broken"),
                damaged(
                        "a drawing that ends too early",
                        ascii("<svg xmlns='http://www.w3.org/2000/svg'><metadata>"),
                        "drawing",
                        "its XML is broken"),
                refused(
                        "a picture that unpacks to 16 MB",
                        png(chunk("iTXt", joined(ascii(KEYWORD), new byte[] {0, 1, 0, 0, 0}, bomb))),
                        ProblemCode.LIMIT_EXCEEDED,
                        "size in bytes of what it carries",
                        "over the limit",
                        "4,194,304"),
                refused(
                        "a page that unpacks to 16 MB",
                        pdf(embedded(subtype(Kind.SCENARIO), "/Filter /FlateDecode", bomb)),
                        ProblemCode.LIMIT_EXCEEDED,
                        "size in bytes of what it carries",
                        "over the limit",
                        "4,194,304"),
                refused(
                        "a workbook whose part is 16 MB",
                        zip("customXml/item1.xml", part16),
                        ProblemCode.LIMIT_EXCEEDED,
                        "size in bytes of what it carries",
                        "over the limit",
                        "4,194,304"),
                refused(
                        "a workbook of 80 MB",
                        zip(
                                "xl/1.xml",
                                part16,
                                "xl/2.xml",
                                part16,
                                "xl/3.xml",
                                part16,
                                "xl/4.xml",
                                part16,
                                "xl/5.xml",
                                part16),
                        ProblemCode.LIMIT_EXCEEDED,
                        "size in bytes of what it carries",
                        "over the limit",
                        "4,194,304"),
                damaged(
                        "a drawing with entities that grow",
                        ascii("<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                                + "<svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>"),
                        "drawing",
                        "its XML is broken"));
    }

    private static Arguments refused(String what, byte[] file, ProblemCode code, String... facts) {
        return Arguments.of(what, file, code, List.of(facts));
    }

    private static Arguments damaged(String what, byte[] file, String... facts) {
        return refused(what, file, ProblemCode.DAMAGED_CARRIER, facts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefusedInWords(String what, byte[] file, ProblemCode code, List<String> facts) {
        Outcome<byte[]> read = EnclosureReader.scenario(file, "plan");

        assertThat(read.isRefused()).isTrue();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().source()).isEqualTo("plan");
            assertThat(Said.facts(problem)).isEqualTo(facts);
        });
    }

    /** Whatever happens to a file on its way: it gives what was put in, or one problem, and never an exception. */
    @Test
    void aFileThatWasChangedGivesTheScenarioOrAProblem() {
        List<byte[]> files = carriers().map(each -> (byte[]) each.get()[1]).toList();
        Seeded.forMany(161, 20_000, random -> {
            byte[] file =
                    changed(Seeded.oneOf(random, files.toArray(byte[][]::new)).clone(), random);
            Outcome<byte[]> read = EnclosureReader.scenario(file, "plan");
            assertThat(read.value().isPresent())
                    .isNotEqualTo(read.problems().stream()
                            .anyMatch(problem -> problem.severity() == Problem.Severity.REFUSAL));
        });
    }

    private static byte[] changed(byte[] file, SplittableRandom random) {
        for (int change = random.nextInt(1, 5); change > 0; change--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
    }

    /** Whatever is put in, in whichever kind of file, comes back. */
    @Tag("law")
    @Test
    void anyBytesComeBack() {
        Seeded.forMany(162, 10_000, random -> {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            for (byte[] file : List.of(
                    png(text(KEYWORD, bytes)),
                    png(plainText(KEYWORD, bytes)),
                    pdf(embedded(subtype(Kind.SCENARIO), "/Filter /FlateDecode", deflated(bytes))),
                    pdf(embedded(subtype(Kind.SCENARIO), "/Length " + bytes.length, bytes)),
                    zip("customXml/item1.xml", element(Kind.SCENARIO, bytes).getBytes(StandardCharsets.UTF_8)),
                    svg(CarrierFiles.element(Kind.SCENARIO, bytes)))) {
                assertThat(EnclosureReader.scenario(file, "plan").value())
                        .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
            }
        });
    }
}
