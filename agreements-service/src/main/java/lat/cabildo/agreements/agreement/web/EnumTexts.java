package lat.cabildo.agreements.agreement.web;

import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads members of closed sets in query parameters as they are written in bodies: {@code in-force}. */
@Component
class EnumTexts implements WebMvcConfigurer, ConverterFactory<String, Enum<?>> {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(this);
    }

    @Override
    public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
        return text -> Stream.of(type.getEnumConstants())
                .filter(member -> member.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a member of " + type.getSimpleName()));
    }
}
