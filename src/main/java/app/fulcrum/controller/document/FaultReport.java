package app.fulcrum.controller.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the program failed. Holds types and places in the code only, never messages: those may quote the document.
 *
 * @param code the same for the same failure at the same place
 * @param text the code, versions and the trace
 */
record FaultReport(String code, String text) {

    private static final int MOST_FRAMES = 40;

    static FaultReport of(Throwable thrown, String version) {
        List<String> trace = new ArrayList<>();
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            trace.add(one.getClass().getName());
            Arrays.stream(one.getStackTrace())
                    .limit(MOST_FRAMES)
                    .map(frame -> "  at " + frame)
                    .forEach(trace::add);
        }
        String code = code(thrown);
        String head = "Fulcrum %s, fault %s, Java %s, %s"
                .formatted(version, code, System.getProperty("java.version"), System.getProperty("os.name"));
        return new FaultReport(code, head + "\n" + String.join("\n", trace));
    }

    /** Three parts as in {@code 4K7Q:1B2C:9FAD}: what was thrown, where, and from which chain of causes. */
    private static String code(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] frames = root.getStackTrace();
        String place = frames.length == 0 ? "" : frames[0].getClassName() + frames[0].getMethodName();
        String chain = Arrays.stream(thrown.getStackTrace())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(Collectors.joining());
        return part(root.getClass().getName()) + ":" + part(place) + ":" + part(chain);
    }

    private static String part(String text) {
        return "%04X".formatted((text.hashCode() ^ text.hashCode() >>> 16) & 0xFFFF);
    }
}
