package app.fulcrum.model.described;

/** A number of a description: what it is called in files, and what it may be. */
public interface DescribedNumber {

    /** The name of its member in files. */
    String member();

    double minimum();

    double maximum();

    /** What it is counted in; empty for a plain count. */
    String unit();

    /** Whether it is a whole number. */
    boolean isWhole();

    /** Whether nothing can be said without it. */
    boolean isRequired();
}
