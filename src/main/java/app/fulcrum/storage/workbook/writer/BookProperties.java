package app.fulcrum.storage.workbook.writer;

import java.time.LocalDate;

/**
 * What a file says of itself.
 *
 * @param author empty where nobody is named
 * @param day it was made on
 */
public record BookProperties(String title, String author, LocalDate day) {}
