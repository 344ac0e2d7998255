package app.fulcrum.view.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.view.chart.ChartSamples;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Token;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartPictureTest {

    private static final byte[] SCENARIO =
            "{\"name\": \"Support chat, Q1 plan – größer\"}".getBytes(StandardCharsets.UTF_8);

    private static final byte[] FIGURES = "{\"figures\": []}".getBytes(StandardCharsets.UTF_8);

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "a\u0000b\tc\nd",
            "\u4e2d\u6587 \u6a19\u984c",
            "\u0639\u0646\u0648\u0627\u0646 \u0627\u0644\u0645\u062e\u0637\u0637",
            "\uD83D\uDE80 rocket",
            "\uD800 lone surrogate",
            "x".repeat(3_000),
            "<script>alert(1)</script>",
            "\uFFFE is no character",
            "\u202Eright to left");

    private static final List<Enclosure> ENCLOSURES =
            List.of(new Enclosure(Enclosure.Kind.SCENARIO, SCENARIO), new Enclosure(Enclosure.Kind.FIGURES, FIGURES));

    private static PictureRequest request(ChartModel model, Appearance appearance) {
        return new PictureRequest(
                model,
                new PictureWords(
                        "Support chat",
                        "Use the hosted open API: it is cheapest at every volume up to 6.1B tokens/day.",
                        List.of("Self-hosting beats the closed API above 177M tokens/day (158M–221M). At 64M/day the"
                                + " hosted open API saves $6,070 a month against the closed API."),
                        List.of("One price in use is 203 days old."),
                        List.of(
                                "Claude Sonnet 5.5 at $2.00 in / $10.00 out · Together AI, Llama 3.3 70B at $0.88 ·"
                                        + " vLLM, FP8, H100 at $3.95/GPU-hour on demand · 0.5 engineer · 3:1 input to"
                                        + " output, peak 2× average, 730 h",
                                "Bands: low to high of the inputs. Prices of 2026-11-22 · Fulcrum 0.1.0 · scenario"
                                        + " 1f3a9c07")),
                "Line chart of monthly cost by tokens per day.",
                ENCLOSURES,
                appearance,
                2_400);
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void thePictureIsLargeAndHasContent(Appearance appearance) throws IOException {
        byte[] png = ChartPicture.png(request(ChartSamples.usual(), appearance));

        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(folder.resolve("export-" + appearance.name().toLowerCase(Locale.ROOT) + ".png"), png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2_400);
        assertThat(image.getHeight()).isBetween(1_300, 1_700);
        assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(Token.PANEL.rgb(appearance));
        for (Token token : List.of(Token.CLOSED, Token.HOSTED, Token.SELF_HOSTED, Token.ACCENT, Token.TEXT)) {
            assertThat(pixels(image, token.rgb(appearance))).as("%s", token).isGreaterThan(500);
        }
    }

    private static long pixels(BufferedImage image, int rgb) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xffffff) == rgb) {
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void theSameRequestGivesTheSameBytes() {
        assertThat(ChartPicture.png(request(ChartSamples.crowded(), Appearance.LIGHT)))
                .isEqualTo(ChartPicture.png(request(ChartSamples.crowded(), Appearance.LIGHT)));
    }

    @Test
    void thePictureCarriesResolutionDescriptionAndScenario() throws IOException {
        Map<String, byte[]> chunks = chunks(ChartPicture.png(request(ChartSamples.usual(), Appearance.LIGHT)));

        assertThat(ByteBuffer.wrap(chunks.get("pHYs")).getInt()).isEqualTo(11_811);
        assertThat(new String(chunks.get("iTXt:Description"), StandardCharsets.UTF_8))
                .isEqualTo("\0\0\0\0Line chart of monthly cost by tokens per day.");
        assertThat(inflated(chunks.get("iTXt:app.fulcrum.scenario"))).isEqualTo(SCENARIO);
        assertThat(inflated(chunks.get("iTXt:app.fulcrum.figures"))).isEqualTo(FIGURES);
    }

    private static byte[] inflated(byte[] text) throws IOException {
        assertThat(text).startsWith(1, 0, 0, 0);
        try (InflaterInputStream inflated =
                new InflaterInputStream(new ByteArrayInputStream(text, 4, text.length - 4))) {
            return inflated.readAllBytes();
        }
    }

    /** Every chunk by type, texts by keyword too; checks each checksum on the way. */
    private static Map<String, byte[]> chunks(byte[] png) {
        Map<String, byte[]> chunks = new LinkedHashMap<>();
        ByteBuffer file = ByteBuffer.wrap(png).position(8);
        while (file.hasRemaining()) {
            byte[] data = new byte[file.getInt()];
            byte[] type = new byte[4];
            file.get(type).get(data);
            CRC32 checksum = new CRC32();
            checksum.update(type);
            checksum.update(data);
            String name = new String(type, StandardCharsets.US_ASCII);
            assertThat(file.getInt()).as(name).isEqualTo((int) checksum.getValue());
            if (name.equals("iTXt")) {
                String text = new String(data, StandardCharsets.ISO_8859_1);
                int end = text.indexOf('\0');
                chunks.put(
                        name + ":" + text.substring(0, end), java.util.Arrays.copyOfRange(data, end + 1, data.length));
            } else {
                chunks.put(name, data);
            }
        }
        return chunks;
    }

    @Test
    void aPictureWithoutScenarioCarriesNone() {
        PictureRequest with = request(ChartSamples.empty(), Appearance.LIGHT);
        PictureRequest without = new PictureRequest(
                with.model(), with.words(), with.alternativeText(), List.of(), with.appearance(), 3_600);

        byte[] png = ChartPicture.png(without);

        assertThat(chunks(png)).containsKey("iTXt:Description").doesNotContainKey("iTXt:app.fulcrum.scenario");
    }

    @Test
    void textsOfAnyScriptAndShapeAreDrawnWithoutHarm() {
        PictureRequest usual = request(ChartSamples.gatedAndCapped(), Appearance.LIGHT);
        for (String text : HOSTILE) {
            assertThat(ChartPicture.png(saying(usual, text))).as(text).isNotEmpty();
        }
    }

    private static PictureRequest saying(PictureRequest usual, String text) {
        return new PictureRequest(
                usual.model(),
                new PictureWords(text, text, List.of(text), List.of(text), List.of(text)),
                text,
                List.of(),
                Appearance.DARK,
                2_400);
    }

    @Test
    void aPictureTooSmallToBeReadOnASlideIsRefused() {
        PictureRequest usual = request(ChartSamples.usual(), Appearance.LIGHT);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PictureRequest(usual.model(), usual.words(), "", List.of(), Appearance.LIGHT, 2_399));
    }

    @Test
    void noClassOfJavaFxIsNeeded() throws IOException {
        // What a picture is made of must not name JavaFX, so that a command can make one without a display.
        List<Path> classes = new ArrayList<>();
        Path view = Path.of("target/classes/app/fulcrum/view");
        for (String packageName : List.of("chart/data", "chart/layout", "chart/plot", "chart/picture")) {
            try (var files = Files.list(view.resolve(packageName))) {
                files.forEach(classes::add);
            }
        }
        for (String className : List.of("Token", "Appearance", "Fonts")) {
            classes.add(view.resolve("style/" + className + ".class"));
        }
        for (Path file : classes) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as("%s", file)
                    .doesNotContain("javafx/");
        }
    }
}
