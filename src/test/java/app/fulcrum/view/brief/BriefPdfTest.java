package app.fulcrum.view.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Paper;
import app.fulcrum.support.KeptPicture;
import app.fulcrum.view.brief.BriefBody.Assumed;
import app.fulcrum.view.brief.BriefBody.Basis;
import app.fulcrum.view.brief.BriefBody.Chart;
import app.fulcrum.view.brief.BriefBody.CostRow;
import app.fulcrum.view.brief.BriefBody.CostTable;
import app.fulcrum.view.brief.BriefBody.Listed;
import app.fulcrum.view.brief.BriefFoot.Signature;
import app.fulcrum.view.brief.BriefHead.Fact;
import app.fulcrum.view.brief.BriefRequest.Imprint;
import app.fulcrum.view.brief.ReadPdf.Attached;
import app.fulcrum.view.brief.ReadPdf.Sign;
import app.fulcrum.view.brief.ReadPdf.Tagged;
import app.fulcrum.view.chart.ChartSamples;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.style.Look;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefPdfTest {

    private static final byte[] SCENARIO = "{\"name\": \"größer\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FIGURES = "{\"figures\": [1]}".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = "7f3a91c2".repeat(8);

    private static final Path KEPT = Path.of("src", "test", "resources", "app", "fulcrum", "view", "brief");

    private static final String LONG =
            "All the servers that stand in the two halls beside the old mill, rented and owned";

    /** What may be written in a scenario. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a\u0000b\tc\nd",
            "\u4e2d\u6587 \u6a19\u984c\u6a19\u984c\u6a19\u984c",
            "\u0639\u0646\u0648\u0627\u0646 \u0627\u0644\u0645\u062e\u0637\u0637",
            "\uD83D\uDE80 rocket \uD83D\uDC69\u200D\uD83D\uDCBB",
            "\uD800 lone surrogate",
            "x".repeat(900),
            "<b>&amp; \\ ( ) % /Type",
            "\u202Eright to left",
            "Ge\u0301nie fi ffi \u0646");

    private static BriefRequest request(Paper paper, ChartModel model, int alternatives, String text) {
        return new BriefRequest(
                paper,
                new BriefHead(
                        "Decision brief · " + text,
                        "2026-11-29 · prices of 2026-11-22 · USD",
                        "Use " + text + ": nothing is cheaper at 64M tokens a day.",
                        "Saves $4,900 a month. " + text,
                        List.of(
                                new Fact("$4,900 a month", "saved against " + text),
                                new Fact("Month 9", "until it is paid back"),
                                new Fact("Over 95\u00a0% sure", "that " + text + " is the cheapest"))),
                new BriefBody(
                        new Chart("Cost per month", "both axes logarithmic", model, "A chart."),
                        costs(alternatives, text),
                        List.of(new Listed("Where the cheaper one changes", List.of(text, "177M"))),
                        List.of(
                                new Listed("What would change it", Collections.nCopies(alternatives, text)),
                                new Listed("Risks and doubts", List.of(text, "One price is old.")),
                                new Listed("License and fit", List.of())),
                        new Basis(
                                "Assumptions",
                                IntStream.range(0, alternatives)
                                        .mapToObj(i -> new Assumed(text, "$0.88 in", "price page " + text))
                                        .toList())),
                new BriefFoot(
                        List.of(new Signature(text, "Prepared by, date"), new Signature("", "Approved by, date")),
                        "Prices of 2026-11-22 · Fulcrum 1.0.0 · scenario 7f3a91c2",
                        "Check with",
                        "fulcrum verify FILE"),
                new Imprint(
                        "Plan " + text,
                        text,
                        "Fulcrum 1.0.0",
                        HASH,
                        LocalDate.of(2026, 11, 29),
                        List.of(
                                new Enclosure(Enclosure.Kind.SCENARIO, SCENARIO),
                                new Enclosure(Enclosure.Kind.FIGURES, FIGURES))));
    }

    private static CostTable costs(int alternatives, String text) {
        List<CostRow> rows = new ArrayList<>();
        for (int i = 0; i < alternatives; i++) {
            rows.add(new CostRow(
                    new Look(Kind.values()[i % 3], i / 3 + 1),
                    text + i,
                    i % 2 == 0 ? "Recommended" : "",
                    List.of("1" + i + ",400", "0", "CHF\u00a01,880", "0", "3,2" + i + "0", "1.6" + i, "$78.6K"),
                    i == 0));
        }
        return new CostTable(
                List.of("USD a month", "Tokens", "GPUs", "People", "Set-up", "Per month", "Per 1M", "24 months"), rows);
    }

    private static ReadPdf written(String name, BriefRequest request) throws IOException {
        byte[] pdf = BriefPdf.of(request);
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(
                folder.resolve("brief-" + name + "-" + request.paper().name().toLowerCase(Locale.ROOT) + ".pdf"), pdf);
        assertThat(pdf).hasSizeLessThan(500_000);
        return ReadPdf.of(pdf);
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsTextOnPaperOfTheSizeAskedFor(Paper paper) throws IOException {
        ReadPdf pdf = written("usual", request(paper, ChartSamples.usual(), 3, "Own H100s"));

        assertThat(pdf.pages()).hasSize(1);
        Sign sign = pdf.pages().getFirst().getFirst();
        assertThat(sign.width()).isEqualTo(paper.width());
        assertThat(sign.height()).isEqualTo(paper.height());
        for (String words : List.of(
                "Decision brief · Own H100s",
                "prices of 2026-11-22",
                "Use Own H100s: nothing is cheaper",
                "$4,900 a month",
                "Month 9",
                "Over 95 % sure",
                "both axes logarithmic",
                "64M today",
                "177M (158M–221M)",
                "$100K",
                "Own H100s2",
                "12,400",
                "CHF 1,880",
                "3,220",
                "1.62",
                "$78.6K",
                "One price is old.",
                "price page Own H100s",
                "Prepared by, date",
                "scenario 7f3a91c2",
                "Check with fulcrum verify FILE")) {
            assertThat(pdf.says(words)).as(words).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageLooksAsItDid(Paper paper) throws IOException {
        byte[] pdf = BriefPdf.of(request(paper, ChartSamples.usual(), 3, "Own H100s"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 2 * 96);

            KeptPicture.in(KEPT, "page-" + paper.name().toLowerCase(Locale.ROOT))
                    .assertLooksAs(page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allOfManyAlternativesWithLongNamesIsThere(Paper paper) throws IOException {
        ReadPdf pdf = written("six", request(paper, ChartSamples.six(), 6, LONG));

        assertThat(pdf.pages()).hasSizeBetween(2, 3);
        assertThat(pdf.text().split("One price is old", -1)).hasSize(2);
        for (int i = 0; i < 6; i++) {
            assertThat(pdf.says("1" + i + ",400")).isTrue();
            assertThat(pdf.says("1.6" + i)).isTrue();
        }
        assertThat(withoutSpaces(pdf.text()).split(withoutSpaces("price page"), -1))
                .hasSize(7);
        assertThat(pdf.pages()).allSatisfy(page -> assertThat(page).hasSizeGreaterThan(100));
        assertKeepsMargins(pdf);
        assertNothingOverlaps(pdf);
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    @Test
    void textsOfAnyScriptAndShapeAreSetWithoutHarm() throws IOException {
        for (String text : TEXTS) {
            ReadPdf pdf = written("any", request(Paper.A4, ChartSamples.gatedAndCapped(), 4, text));

            assertThat(pdf.says("fulcrum verify FILE")).as(text).isTrue();
            assertKeepsMargins(pdf);
            assertNothingOverlaps(pdf);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE80 rocket", "\uD800 rocket", "\uDBFF\uDFFD rocket"})
    void aSignNoFontHasIsAQuestionMark(String text) {
        ReadPdf pdf = ReadPdf.of(BriefPdf.of(request(Paper.A4, ChartSamples.usual(), 2, text)));

        assertThat(pdf.says("rocket0")).isTrue();
        if (text.startsWith("\uD800") || text.startsWith("\uDBFF")) {
            assertThat(pdf.says("Use ? rocket:")).isTrue();
        }
    }

    @Test
    void aBriefWithoutAlternativesAndSentencesIsSet() throws IOException {
        BriefRequest usual = request(Paper.LETTER, ChartSamples.empty(), 0, "Nothing");
        ReadPdf pdf = written(
                "empty",
                new BriefRequest(
                        usual.paper(),
                        new BriefHead("Brief", "", "No recommendation.", "", List.of()),
                        new BriefBody(
                                usual.body().chart(),
                                usual.body().costs(),
                                List.of(),
                                List.of(),
                                new Basis("Assumptions", List.of())),
                        usual.foot(),
                        usual.imprint()));

        assertThat(pdf.says("No recommendation.")).isTrue();
        assertKeepsMargins(pdf);
    }

    /** Signs that no space is for are drawn as outlines, which have no place in the text. */
    private static void assertKeepsMargins(ReadPdf pdf) {
        assertThat(pdf.pages().stream().flatMap(List::stream))
                .filteredOn(sign -> !sign.text().isBlank())
                .filteredOn(sign -> sign.x() < Sheet.EDGE - 1
                        || sign.right() > sign.width() - Sheet.EDGE + 1.5f
                        || sign.baseline() < 30
                        || sign.baseline() > sign.height() - 15)
                .isEmpty();
    }

    /** Nothing but spaces stands on anything else. Signs are narrower than high, so lines are told apart by their baselines. */
    private static void assertNothingOverlaps(ReadPdf pdf) {
        List<String> overlaps = new ArrayList<>();
        for (List<Sign> page : pdf.pages()) {
            List<Sign> inked =
                    page.stream().filter(sign -> !sign.text().isBlank()).toList();
            for (int i = 0; i < inked.size(); i++) {
                for (int j = i + 1; j < inked.size(); j++) {
                    if (overlap(inked.get(i), inked.get(j))) {
                        overlaps.add(inked.get(i) + " on " + inked.get(j));
                    }
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    private static boolean overlap(Sign one, Sign other) {
        boolean sameLine = Math.abs(one.baseline() - other.baseline()) < 3;
        float common = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
        float narrower = Math.min(one.right() - one.x(), other.right() - other.x());
        return sameLine && narrower > 1 && common > 0.4f * narrower;
    }

    @Test
    void theSameRequestGivesTheSameBytes() {
        assertThat(BriefPdf.of(request(Paper.A4, ChartSamples.crowded(), 4, "Own")))
                .isEqualTo(BriefPdf.of(request(Paper.A4, ChartSamples.crowded(), 4, "Own")));
    }

    @Test
    void allFontsAreEmbeddedInPart() {
        List<PDFont> fonts = ReadPdf.of(BriefPdf.of(request(Paper.A4, ChartSamples.six(), 6, "Own H100s")))
                .fonts();

        assertThat(fonts).isNotEmpty().allSatisfy(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+FulcrumSans-(Regular|Bold)");
        });
    }

    @Test
    void theFileCarriesItsEnclosures() {
        ReadPdf pdf = ReadPdf.of(BriefPdf.of(request(Paper.A4, ChartSamples.usual(), 2, "Own")));

        assertThat(pdf.attached())
                .extracting(Attached::name, Attached::mediaType, Attached::filter, Attached::relationship)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "scenario.fulcrum.json",
                                "application/vnd.app.fulcrum.scenario+json",
                                "FlateDecode",
                                "Source"),
                        org.assertj.core.groups.Tuple.tuple(
                                "figures.fulcrum.json",
                                "application/vnd.app.fulcrum.figures+json",
                                "FlateDecode",
                                "Data"));
        assertThat(pdf.attached()).extracting(Attached::bytes).containsExactlyInAnyOrder(SCENARIO, FIGURES);
    }

    @Test
    void anEnclosureIsFoundInTheFileWithoutReadingItsStructure() {
        String raw =
                new String(BriefPdf.of(request(Paper.A4, ChartSamples.usual(), 2, "Own")), StandardCharsets.ISO_8859_1);

        assertThat(raw)
                .contains("/Subtype /application#2Fvnd.app.fulcrum.scenario+json")
                .doesNotContain("/ObjStm")
                .doesNotContain("/Encrypt");
    }

    @Test
    void theFileSaysWhatItIs() {
        ReadPdf pdf = ReadPdf.of(BriefPdf.of(request(Paper.A4, ChartSamples.usual(), 2, "Jos\u00e9 <&>")));

        assertThat(pdf.information().getTitle()).isEqualTo("Plan Jos\u00e9 <&>");
        assertThat(pdf.information().getAuthor()).isEqualTo("Jos\u00e9 <&>");
        assertThat(pdf.information().getProducer()).isEqualTo("Fulcrum 1.0.0");
        assertThat(pdf.information().getCreationDate().toInstant()).hasToString("2026-11-29T00:00:00Z");
    }

    @Test
    void thePartsOfThePageAreToldApartForThoseWhoHaveItReadAloud() {
        List<Tagged> tags = ReadPdf.of(BriefPdf.of(request(Paper.A4, ChartSamples.usual(), 3, "Own")))
                .tags();

        assertThat(tags).extracting(Tagged::type).contains("Document", "H1", "H2", "P", "Table", "TR", "TH", "TD", "L");
        assertThat(tags).filteredOn(tag -> tag.type().equals("H1")).hasSize(1);
        assertThat(tags)
                .filteredOn(tag -> tag.type().equals("Figure"))
                .containsExactly(new Tagged("Figure", "A chart."));
        assertThat(tags).filteredOn(tag -> tag.type().equals("TH")).hasSize(8 + 3 + 3);
    }

    @Test
    void wordsAtTheEndsOfLinesStayApart() {
        ReadPdf pdf = ReadPdf.of(BriefPdf.of(request(Paper.A4, ChartSamples.usual(), 3, LONG)));
        String signs = pdf.pages().getFirst().stream().map(Sign::text).collect(Collectors.joining());

        assertThat(signs).contains("Use " + LONG + ": nothing is cheaper", "$4,900 a month saved against " + LONG);
    }
}
