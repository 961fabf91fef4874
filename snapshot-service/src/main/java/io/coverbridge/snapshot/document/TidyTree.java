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
        return new TidyTree(findings).tidy(Place.of(json), json, false);
    }

    /**
     * A copy of a node.
     *
     * @param place of the node, or of the platform's own object that it is in
     * @param free whether it is in such an object
     */
    private JsonNode tidy(Place place, JsonNode node, boolean free) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(place, node, free);
            case ARRAY -> array(place, node, free);
            case NUMBER -> node.isBigDecimal() ? number(place, node, free) : node;
            case BINARY, BOOLEAN, MISSING, NULL, POJO, STRING -> node;
        };
    }

    private JsonNode object(Place place, JsonNode node, boolean free) {
        ObjectNode tidy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (value.isTextual()) {
                tidy.set(name, value);
            } else if (free || !value.isNull()) {
                tidy.set(name, tidy(free ? place : place.at(name, value), value, free || FREE.contains(name)));
            }
        }
        return tidy;
    }

    private JsonNode array(Place place, JsonNode node, boolean free) {
        ArrayNode tidy = JsonNodeFactory.instance.arrayNode(node.size());
        for (JsonNode entry : node) {
            tidy.add(tidy(free ? place : place.at(tidy.size(), entry), entry, free));
        }
        return tidy;
    }

    private JsonNode number(Place place, JsonNode node, boolean free) {
        BigDecimal number = node.decimalValue();
        long exponent = (long) number.precision() - number.scale();
        if (Math.abs(exponent) <= MAX_EXPONENT) {
            return node;
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
