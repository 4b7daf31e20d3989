package lat.cabildo.platform.web;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads members of closed sets in parameters as they are written in bodies: {@code in-force}. */
final class EnumTexts implements ConverterFactory<String, Enum<?>> {

    @Override
    public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(member -> member.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a member of " + type.getSimpleName()));
    }
}
