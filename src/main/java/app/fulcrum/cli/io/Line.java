package app.fulcrum.cli.io;

/**
 * A line of a text of many questions.
 *
 * @param number counted from 1, empty lines included
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Line(long number, byte[] bytes) {}
