package io.coverbridge.kit.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.Locale;
import java.util.regex.Pattern;

/** Places in a body, in the words of the API: {@code group_data.carrier_group_id}, {@code coverages[0].plan_id}. */
final class Paths {

    private static final Pattern CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

    /** What Bean Validation adds where an element itself is at fault, e.g. {@code <list element>}; its index says it all. */
    private static final Pattern CONTAINER_ELEMENT = Pattern.compile("\\.<[^>]+>");

    private Paths() {}

    /** The place where a parser stands. */
    static String of(JsonStreamContext place) {
        JsonStreamContext parent = place.getParent();
        String before = parent == null ? "" : of(parent);
        if (place.inArray()) {
            return before + "[" + place.getCurrentIndex() + "]";
        }
        if (place.inObject() && place.getCurrentName() != null) {
            return before.isEmpty() ? place.getCurrentName() : before + "." + place.getCurrentName();
        }
        return before;
    }

    /** A path of Java properties, as Bean Validation tells it, in the naming of the API. */
    static String ofProperties(String path) {
        String places = CONTAINER_ELEMENT.matcher(path).replaceAll("");
        return CAPITAL.matcher(places).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
