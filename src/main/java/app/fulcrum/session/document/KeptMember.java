package app.fulcrum.session.document;

/**
 * Part of a file that a later version wrote and this one does not understand. It is written back where it stood.
 *
 * @param object path of the object it belongs to; empty for the file's outermost one
 * @param after the member it stood behind; empty for the first
 * @param json its value as text
 */
public record KeptMember(String object, String after, String name, String json) {}
