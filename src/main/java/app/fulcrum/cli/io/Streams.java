package app.fulcrum.cli.io;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a command reads and writes besides files.
 *
 * @param in questions
 * @param out results and nothing else, in UTF-8
 * @param err messages for people, in UTF-8
 */
public record Streams(InputStream in, OutputStream out, OutputStream err) {}
