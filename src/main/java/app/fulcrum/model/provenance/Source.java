package app.fulcrum.model.provenance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a figure was read.
 *
 * @param title what the source is, in words
 * @param url its address; empty where only the site is known and named in the title
 * @param asOf the earliest day the source can be from (a source dated "2026-09" counts from 2026-09-01); empty when
 *     undated
 * @param asOfText the date as the source gives it, for people
 */
public record Source(String title, String url, Optional<LocalDate> asOf, String asOfText) {}
