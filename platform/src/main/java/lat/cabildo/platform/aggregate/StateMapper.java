package lat.cabildo.platform.aggregate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.mapping.model.FieldNamingStrategy;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.BasicMongoPersistentProperty;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * State records to documents and back, by Spring Data's converter with three habits of its own: a field called
 * {@code id} is a field like others, no class names are stored, and ids and dates without a time are stored as their
 * text.
 */
final class StateMapper {
    private final MappingMongoConverter converter;

    StateMapper(Collection<IdTypes> ids) {
        List<GenericConverter> converters = new ArrayList<>();
        converters.add(new AsText<>(LocalDate.class, LocalDate::toString, LocalDate::parse));
        converters.add(new AsText<>(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse));
        converters.add(new AsText<>(PartialDate.class, PartialDate::value, PartialDate::new));
        ids.stream().flatMap(each -> each.types().stream()).distinct().forEach(type -> converters.add(idAsText(type)));
        MongoCustomConversions conversions =
                MongoCustomConversions.create(adapter -> adapter.registerConverters(converters));
        MongoMappingContext context = new PlainMapping();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
    }

    Document write(Object state) {
        Document document = new Document();
        converter.write(state, document);
        return document;
    }

    <A> A read(Class<A> type, Document document) {
        return converter.read(type, document);
    }

    private static <I extends Id> AsText<I> idAsText(Class<I> type) {
        return new AsText<>(
                type, Id::value, text -> BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), text));
    }

    private record AsText<T>(Class<T> type, Function<T, String> write, Function<String, T> read)
            implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return new LinkedHashSet<>(
                    List.of(new ConvertiblePair(type, String.class), new ConvertiblePair(String.class, type)));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            return to.getType() == String.class ? write.apply(type.cast(source)) : read.apply(Objects.toString(source));
        }
    }

    private static final class PlainMapping extends MongoMappingContext {
        @Override
        public MongoPersistentProperty createPersistentProperty(
                Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
            return new PlainProperty(property, owner, simpleTypes);
        }
    }

    private static final class PlainProperty extends BasicMongoPersistentProperty {
        PlainProperty(Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
            super(property, owner, simpleTypes, (FieldNamingStrategy) null);
        }

        @Override
        public boolean isIdProperty() {
            return false;
        }
    }
}
