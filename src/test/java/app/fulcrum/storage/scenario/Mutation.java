package app.fulcrum.storage.scenario;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages bytes at random, as disks, mail programs, merge tools and ill will do. */
final class Mutation {

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "0",
            "-0",
            "-1",
            "1e30",
            "1e31",
            "1e308",
            "1e-400",
            "9007199254740993",
            "0.1e1",
            "{}",
            "[]",
            "[[]]",
            "\"\"",
            "\"value\":",
            "\"unit\":",
            "\"low\":",
            "\"%\"",
            "\u0000",
            "\uFEFF",
            "\r\n",
            "<<<<<<< HEAD\n",
            "=======\n",
            "\"schemaMajor\": 1,",
            "\"schemaMajor\": 3,",
            "\"kind\": \"closed-api\",",
            "\"id\": \"closed-api\",",
            "\"schemaMinor\": 9,");

    private Mutation() {}

    static byte[] of(byte[] bytes, SplittableRandom random) {
        byte[] mutated = bytes;
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            mutated = once(mutated, random);
        }
        return mutated;
    }

    private static byte[] once(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(4) == 0 ? 2_000 : 12));
        return switch (random.nextInt(8)) {
            case 0 -> join(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(at + 1, bytes.length));
            case 1 -> join(bytes, at, flipped(bytes, at, random), Math.min(at + 1, bytes.length));
            case 2 -> join(bytes, at, new byte[0], end);
            case 3 -> join(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> join(bytes, at, some(bytes, random), at);
            case 6 -> join(bytes, at, token(random), end);
            default -> join(bytes, at, token(random), at);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, SplittableRandom random) {
        return at < bytes.length ? new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))} : new byte[0];
    }

    /** A piece from elsewhere in the same file. */
    private static byte[] some(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(200)));
    }

    private static byte[] token(SplittableRandom random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] bytes, int until, byte[] middle, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + middle.length);
        out.write(bytes, 0, until);
        out.writeBytes(middle);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
