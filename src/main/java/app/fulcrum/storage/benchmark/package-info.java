/**
 * Results of benchmarks that others' tools write, read from a file: the loads and what was reached under them. Such files hold
 * prompts and answers too; none of them is ever taken into memory as a value, kept or repeated.
 */
@NullMarked
package app.fulcrum.storage.benchmark;

import org.jspecify.annotations.NullMarked;
