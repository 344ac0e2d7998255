/**
 * Results written for others: as JSON for programs, as pictures and tables for people. Nothing written here is ever read
 * back.
 */
@NullMarked
package app.fulcrum.storage.report;

import org.jspecify.annotations.NullMarked;
