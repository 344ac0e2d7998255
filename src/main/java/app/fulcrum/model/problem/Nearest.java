package app.fulcrum.model.problem;

import app.fulcrum.model.problem.ProblemFact.Nothing;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word a misspelled one was probably meant to be. */
public final class Nearest {

    private static final int LONGEST = 100;
    private static final int SHORTEST_PART = 3;

    private Nearest() {}

    /**
     * The known word that one was probably meant to be: one it is the start of, or else the closest; nothing if none is
     * close enough to suggest.
     */
    public static ProblemFact to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return new Nothing();
        }
        int tolerance = Math.max(1, word.length() / 3);
        Comparator<String> closest = Comparator.comparingInt(candidate -> distance(word, candidate));
        Optional<String> misspelled = known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= tolerance)
                .filter(candidate -> distance(word, candidate) <= tolerance)
                .min(closest.thenComparing(Comparator.naturalOrder()));
        return shortened(word, known)
                .or(() -> misspelled)
                .map(ProblemFact::quoted)
                .orElseGet(Nothing::new);
    }

    /** The shortest known word that starts with this one: {@code H100} for {@code H100-SXM}. */
    private static Optional<String> shortened(String word, Collection<String> known) {
        String start = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> start.length() >= SHORTEST_PART)
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).startsWith(start))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Single-character insertions, deletions, replacements and swaps of neighbors between two words, capitals ignored
     * (optimal string alignment).
     */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
