package app.fulcrum.storage.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Texts that are no JSON, by construction: every way to break a value, a text, a number, a list or an object, each put
 * into a good scenario file wherever something of its kind can stand.
 */
final class MalformedTexts {

    /** Never a JSON value (RFC 8259), whatever stands around it. */
    private static final List<String> BROKEN_VALUES = List.of(
            // numbers
            "01",
            "-01",
            "00",
            "+1",
            "++1",
            "--1",
            "-",
            "+",
            ".5",
            "-.5",
            "1.",
            "1.e3",
            "1.5.2",
            "1e",
            "1e+",
            "1E-",
            "1e1.5",
            "1ee5",
            "0x10",
            "0b1",
            "0o7",
            "1_000",
            "1 000",
            "1'000",
            "1f",
            "1d",
            "1L",
            "1%",
            "$1",
            "1e5x",
            "Infinity",
            "-Infinity",
            "NaN",
            "-NaN",
            "nan",
            "Inf",
            "١",
            "１",
            "½",
            "−1",
            // words
            "True",
            "FALSE",
            "Null",
            "nil",
            "none",
            "undefined",
            "tru",
            "truee",
            "nul",
            "fals",
            "yes",
            "on",
            "t",
            "new Date()",
            "function(){}",
            "/x/",
            "@",
            "#",
            "&a",
            "*a",
            "!!str a",
            "<a/>",
            // texts
            "'a'",
            "\"a",
            "a\"",
            "\"\\\"",
            "\"a\\x20\"",
            "\"\\u\"",
            "\"\\u12\"",
            "\"\\u12G4\"",
            "\"\\U00e9\"",
            "\"\\'\"",
            "\"\\0\"",
            "\"\\a\"",
            "\"\\ \"",
            "\"a\nb\"",
            "\"a\tb\"",
            "\"a\rb\"",
            "\"\u0000\"",
            "\"\u001f\"",
            "\"a\" \"b\"",
            "\"\"a\"\"",
            "“a”",
            "`a`",
            "\"\"\"a\"\"\"",
            // lists
            "[",
            "]",
            "[1",
            "[1,",
            "[,",
            "[,1]",
            "[1,]",
            "[1,,2]",
            "[1 2]",
            "[1;2]",
            "[1:2]",
            "(1)",
            "[1)",
            "[1}",
            "[[1]",
            "[1]]",
            "[...]",
            "[1,\"]",
            // objects
            "{",
            "}",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":}",
            "{\"a\":1",
            "{\"a\":1,",
            "{\"a\":1,}",
            "{,}",
            "{\"a\",1}",
            "{\"a\" 1}",
            "{\"a\"=1}",
            "{\"a\":1 \"b\":2}",
            "{\"a\":1;\"b\":2}",
            "{\"a\"::1}",
            "{\"a\":1:2}",
            "{a:1}",
            "{'a':1}",
            "{1:1}",
            "{null:1}",
            "{[]:1}",
            "{\"a\"}",
            "{:1}",
            "{\"a\":1]",
            "{\"a\":1}}",
            "{{}}",
            // comments and other additions
            "/**/1",
            "1/**/",
            "//1\n1",
            "#1\n1",
            "<!--1-->1",
            "\uFEFF1",
            "\u00A01",
            "\u20281",
            "\u000B1",
            "\u000C1");

    private MalformedTexts() {}

    /** Every text by a name that says how it came about. */
    static Map<String, byte[]> all(String good) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        places(good)
                .forEach((place, template) -> BROKEN_VALUES.forEach(broken -> texts.put(
                        broken + " " + place, template.replace("%", broken).getBytes(StandardCharsets.UTF_8))));
        cutShort(good).forEach(cut -> texts.put("cut at " + cut.length(), cut.getBytes(StandardCharsets.UTF_8)));
        brokenEncodings(good).forEach(texts::put);
        return texts;
    }

    /** A file with a place for something broken, by the name of the place. */
    private static Map<String, String> places(String good) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("as the value of a number", good.replaceFirst("\"value\": [0-9]+", "\"value\": %"));
        places.put("as the value of a text", good.replaceFirst("\"name\": \"[^\"]*\"", "\"name\": %"));
        places.put("as a further member", good.replaceFirst("\\{", "{\n  \"more\": %,"));
        places.put("in a list", good.replaceFirst("\\{", "{\n  \"more\": [1, %, 2],"));
        return places;
    }

    /** Every beginning of the file that ends before its last bracket, a few hundred of them. */
    private static Stream<String> cutShort(String good) {
        int end = good.stripTrailing().length();
        int step = Math.max(1, end / 300);
        return Stream.iterate(1, length -> length < end, length -> length + step)
                .map(length -> good.substring(0, length));
    }

    private static Map<String, byte[]> brokenEncodings(String good) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        List<String> sequences = new ArrayList<>(List.of(
                "80",
                "BF",
                "C0 80",
                "C1 BF",
                "C2",
                "C2 22",
                "E0 80 80",
                "E0 9F BF",
                "E2 82",
                "ED A0 80",
                "ED BF BF",
                "EF BF",
                "F0 80 80 80",
                "F0 8F BF BF",
                "F0 9F 98",
                "F4 90 80 80",
                "F5 80 80 80",
                "FE",
                "FF"));
        for (String sequence : sequences) {
            texts.put("bytes " + sequence + " in a text", withBytes(good, sequence));
        }
        texts.put("UTF-16", good.getBytes(StandardCharsets.UTF_16));
        texts.put("UTF-16BE", good.getBytes(StandardCharsets.UTF_16BE));
        texts.put("UTF-16LE", good.getBytes(StandardCharsets.UTF_16LE));
        texts.put("UTF-32BE", good.getBytes(StandardCharsets.UTF_32BE));
        texts.put("UTF-32LE", good.getBytes(StandardCharsets.UTF_32LE));
        return texts;
    }

    private static byte[] withBytes(String good, String sequence) {
        byte[] template =
                good.replaceFirst("\"name\": \"", "\"name\": \"\u0001").getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(sequence);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (byte b : template) {
            if (b == 1) {
                out.writeBytes(bytes);
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }
}
