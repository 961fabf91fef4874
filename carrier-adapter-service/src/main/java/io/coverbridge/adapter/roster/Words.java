package io.coverbridge.adapter.roster;

import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.State;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What invented people are called, where they live and what they do, from {@code roster-words.json}. The towns do not
 * exist. A list of our own instead of a library of fakes: that one adds megabytes and a second to every start, and with
 * another version of it everybody would have another name.
 *
 * @param femaleNames first names
 * @param maleNames first names
 * @param lastNames last names
 * @param streets streets
 * @param places towns
 * @param occupations jobs
 */
record Words(
        List<String> femaleNames,
        List<String> maleNames,
        List<String> lastNames,
        List<String> streets,
        List<Place> places,
        List<Occupation> occupations) {

    private static final String FILE = "/roster-words.json";

    /** The words of this version. */
    static final Words ALL = read();

    /** A town and the state that it would be in. */
    record Place(String city, String county, State state, String areaCode) {}

    /** A job, and what it pays in dollars a year. */
    record Occupation(String title, int from, int to) {}

    private static Words read() {
        try (InputStream in = Words.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            return EventJson.mapper().readValue(in, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
