package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * A copy of a document without the properties that are null, except in the platform's own objects, and without numbers
 * that would fill the memory when somebody writes them out, such as {@code 1e999999999}.
 */
final class TidyTree {

    /** Objects of the platform's own, whose nulls mean something to it. */
    private static final Set<String> FREE = Set.of("classifications", "carrier_config");

    private static final int MAX_EXPONENT = 400;
    private static final BigDecimal HUGE = BigDecimal.ONE.scaleByPowerOfTen(MAX_EXPONENT);

    /** Neither whole nor positive, so that no field takes it. */
    private static final BigDecimal TINY = new BigDecimal("-0.5");

    private final Findings findings;

    private TidyTree(Findings findings) {
        this.findings = findings;
    }

    static JsonNode of(JsonNode json, Findings findings) {
        return new TidyTree(findings).tidy(new Place("", json), false);
    }

    private JsonNode tidy(Place place, boolean free) {
        JsonNode node = place.node();
        return switch (node.getNodeType()) {
            case OBJECT -> object(place, free);
            case ARRAY -> array(place, free);
            case NUMBER -> node.isBigDecimal() ? number(place, node.decimalValue(), free) : node;
            case BINARY, BOOLEAN, MISSING, NULL, POJO, STRING -> node;
        };
    }

    private JsonNode object(Place place, boolean free) {
        ObjectNode tidy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : place.node().properties()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (value.isTextual()) {
                tidy.set(name, value);
            } else if (free || !value.isNull()) {
                tidy.set(
                        name,
                        tidy(new Place(free ? place.path() : place.pathOf(name), value), free || FREE.contains(name)));
            }
        }
        return tidy;
    }

    private JsonNode array(Place place, boolean free) {
        ArrayNode tidy = JsonNodeFactory.instance.arrayNode(place.node().size());
        for (JsonNode entry : place.node()) {
            String path = free ? place.path() : place.path() + "[" + tidy.size() + "]";
            tidy.add(tidy(new Place(path, entry), free));
        }
        return tidy;
    }

    private JsonNode number(Place place, BigDecimal number, boolean free) {
        long exponent = (long) number.precision() - number.scale();
        if (Math.abs(exponent) <= MAX_EXPONENT) {
            return place.node();
        }
        if (number.signum() == 0) {
            return DecimalNode.ZERO;
        }
        if (free) {
            findings.add(place.path(), "Not a valid number.");
        }
        if (exponent < 0) {
            return DecimalNode.valueOf(TINY);
        }
        return DecimalNode.valueOf(number.signum() > 0 ? HUGE : HUGE.negate());
    }
}
