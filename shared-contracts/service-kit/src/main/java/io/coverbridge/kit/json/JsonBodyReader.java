package io.coverbridge.kit.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import io.coverbridge.kit.http.HttpLimits;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads the records of request bodies and checks them, in one pass: wrong types and broken constraints are told together.
 * 400 for what is not JSON, 413 for what is too large, 422 for what is JSON but not what is asked for.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonBodyReader implements ServerMessageBodyReader<Object> {

    private static final ObjectMapper MAPPER = mapper();
    private static final byte[] NO_FIELDS = {'{', '}'};

    private final Validator validator;
    private final HttpLimits limits;

    JsonBodyReader(Validator validator, HttpLimits limits) {
        this.validator = validator;
        this.limits = limits;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, MediaType mediaType, ServerRequestContext request)
            throws IOException {
        return read(type, request.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body);
    }

    private Object read(Class<Object> type, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(limits.maxBodyBytes() + 1);
        if (bytes.length > limits.maxBodyBytes()) {
            throw ApiException.tooLarge(limits.maxBodyBytes());
        }
        if (bytes.length == 0 && OptionalBody.class.isAssignableFrom(type)) {
            bytes = NO_FIELDS;
        }
        List<Violation> wrongTypes = Problems.newList();
        Object value = parse(type, bytes, wrongTypes);
        if (value == null) {
            throw ApiException.invalid("body", "Not a valid object.");
        }
        List<Violation> all = Stream.concat(wrongTypes.stream(), broken(value, wrongTypes))
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::text))
                .distinct()
                .toList();
        if (!all.isEmpty()) {
            throw ApiException.invalid(all);
        }
        return value;
    }

    private static Object parse(Class<Object> type, byte[] bytes, List<Violation> wrongTypes) throws IOException {
        try {
            return MAPPER.readerFor(type)
                    .withAttribute(Problems.attribute(), wrongTypes)
                    .readValue(bytes);
        } catch (MismatchedInputException e) {
            if (e.getPath().isEmpty()) {
                throw notJson();
            }
            wrongTypes.add(Problems.violation(e));
            throw ApiException.invalid(wrongTypes);
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    private static ApiException notJson() {
        return ApiException.badRequest("The body is not well-formed JSON");
    }

    private Stream<Violation> broken(Object value, List<Violation> wrongTypes) {
        return validator.validate(value).stream()
                .map(broken -> new Violation(
                        Paths.ofProperties(broken.getPropertyPath().toString()), broken.getMessage()))
                .filter(violation -> wrongTypes.stream().noneMatch(wrong -> covers(wrong.path(), violation.path())));
    }

    /** A value of a wrong type is read as absent; that it is then missing is not a second fault. */
    private static boolean covers(String wrong, String path) {
        return path.equals(wrong) || path.startsWith(wrong + ".") || path.startsWith(wrong + "[");
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = EventJson.mapper()
                .copy()
                .registerModule(
                        StrictScalar.addTo(new SimpleModule("strict")).addDeserializer(String.class, new StrictText()));
        // Otherwise a number would be read as the place of a value in its list.
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(32).build());
        return mapper.addHandler(new Problems());
    }
}
