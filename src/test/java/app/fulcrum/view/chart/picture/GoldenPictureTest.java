package app.fulcrum.view.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.chart.ChartSamples;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.style.Appearance;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Exported pictures against pictures kept from before, looked at by a person when they were kept. Both are compared at a
 * third of their size and with some tolerance, since text is drawn a shade differently from one Java to the next. To keep
 * new ones, run with {@code -Dgolden=keep} and look at them.
 */
class GoldenPictureTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "app", "fulcrum", "view", "chart", "picture");
    private static final int WIDTH = 800;

    /** Of 255; a line that is missing or moved differs by far more. */
    private static final int SHADE = 48;

    private static final double MOST_DIFFERENT = 0.004;

    enum Sample {
        NORMAL(ChartSamples::usual),
        NO_CROSSOVER(ChartSamples::uncrossed),
        MANY_CROSSOVERS(ChartSamples::crowded),
        OVER_CAPACITY_AND_GATED(ChartSamples::gatedAndCapped),
        RANGES(ChartSamples::linear),
        ABSENT(ChartSamples::withAbsence),
        NOTHING_COMPARED(ChartSamples::empty),
        TWO_OF_A_KIND(ChartSamples::twoOfAKind),
        SIX(ChartSamples::six);

        private final Supplier<ChartModel> model;

        Sample(Supplier<ChartModel> model) {
            this.model = model;
        }

        ChartModel model() {
            return model.get();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePictureLooksAsItDid(Sample sample) throws IOException {
        BufferedImage now = small(ChartPicture.image(request(sample.model())));
        String name = sample.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        if ("keep".equals(System.getProperty("golden"))) {
            Files.createDirectories(KEPT);
            ImageIO.write(now, "png", KEPT.resolve(name).toFile());
        }
        ImageIO.write(
                now,
                "png",
                Files.createDirectories(Path.of("target", "pictures"))
                        .resolve("golden-" + name)
                        .toFile());

        BufferedImage kept = ImageIO.read(KEPT.resolve(name).toFile());

        assertThat(now.getHeight()).isEqualTo(kept.getHeight());
        assertThat(differentShare(now, kept))
                .as("%s, see target/pictures/golden-%s", sample, name)
                .isLessThan(MOST_DIFFERENT);
    }

    private static PictureRequest request(ChartModel model) {
        return new PictureRequest(
                model,
                new PictureWords(
                        "",
                        "Use the hosted open API: it is cheapest at every volume up to 6.1B tokens/day.",
                        List.of("It saves $6,070 a month against the closed API."),
                        List.of(),
                        List.of("Prices of 2026-11-22, price book of 2026-11-22 · Fulcrum 1.0.0 · scenario 1f3a9c07")),
                "Chart of cost per month by tokens per day.",
                List.of(),
                Appearance.LIGHT,
                PictureRequest.MIN_WIDTH);
    }

    private static BufferedImage small(BufferedImage large) {
        int height = large.getHeight() * WIDTH / large.getWidth();
        BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = small.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g2.drawImage(large.getScaledInstance(WIDTH, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g2.dispose();
        return small;
    }

    private static double differentShare(BufferedImage one, BufferedImage other) {
        long different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (isDifferent(one.getRGB(x, y), other.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return (double) different / ((long) one.getWidth() * one.getHeight());
    }

    private static boolean isDifferent(int one, int other) {
        for (int shift : new int[] {0, 8, 16}) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > SHADE) {
                return true;
            }
        }
        return false;
    }
}
