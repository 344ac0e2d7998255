package app.fulcrum.view.style;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Dark signs on light surfaces, or light ones on dark. */
public enum Appearance {
    LIGHT,
    DARK;

    /** A stylesheet, as a {@code data:} address, that gives every {@link Token} its value of this appearance. */
    String tokens() {
        String rules = Arrays.stream(Token.values())
                .map(token -> token.cssName() + ": " + token.hex(this) + ";")
                .collect(Collectors.joining("\n", ".root {\n", "\n}\n"));
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }
}
