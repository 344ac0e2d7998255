package app.fulcrum.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A picture kept from before, looked at by a person when it was kept. Pictures are compared small and with some tolerance, since
 * text is drawn a shade differently from one Java to the next. To keep new ones, run with {@code -Dgolden=keep} and look at
 * them.
 */
public record KeptPicture(Path file) {

    private static final int WIDTH = 800;

    /** Of 255; a line that is missing or moved differs by far more. */
    private static final int SHADE = 48;

    private static final double MOST_DIFFERENT = 0.004;

    /** @param name without ending */
    public static KeptPicture in(Path folder, String name) {
        return new KeptPicture(folder.resolve(name + ".png"));
    }

    /** Keeps the picture where that is asked for, and leaves a copy in {@code target/pictures} to look at. */
    public void assertLooksAs(BufferedImage large) throws IOException {
        BufferedImage now = small(large);
        if ("keep".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            ImageIO.write(now, "png", file.toFile());
        }
        Path seen = Files.createDirectories(Path.of("target", "pictures")).resolve("golden-" + file.getFileName());
        ImageIO.write(now, "png", seen.toFile());

        BufferedImage kept = ImageIO.read(file.toFile());

        assertThat(now.getHeight()).isEqualTo(kept.getHeight());
        assertThat(differentShare(now, kept)).as("%s, see %s", file, seen).isLessThan(MOST_DIFFERENT);
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
