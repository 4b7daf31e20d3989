package lat.cabildo.platform.web;

import java.lang.reflect.Constructor;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values of our own that are one text on the wire: every room's id records, and partial dates. */
final class TextModule extends SimpleModule {

    TextModule() {
        super("cabildo-texts");
        addSerializer(new IdSerializer());
        addSerializer(new PartialDateSerializer());
        setDeserializers(new IdDeserializers());
        addDeserializer(PartialDate.class, new TextDeserializer<>(PartialDate.class, PartialDate::new));
    }

    private static final class IdSerializer extends StdSerializer<Id> {
        IdSerializer() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator generator, SerializationContext context) {
            generator.writeString(id.value());
        }
    }

    private static final class PartialDateSerializer extends StdSerializer<PartialDate> {
        PartialDateSerializer() {
            super(PartialDate.class);
        }

        @Override
        public void serialize(PartialDate date, JsonGenerator generator, SerializationContext context) {
            generator.writeString(date.value());
        }
    }

    private static final class IdDeserializers extends SimpleDeserializers {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            return Id.class.isAssignableFrom(raw) && raw.isRecord()
                    ? ofRecord(raw.asSubclass(Id.class))
                    : super.findBeanDeserializer(type, config, description);
        }

        /** The record's own guard says whether a text is such an id. */
        private static <I extends Id> TextDeserializer<I> ofRecord(Class<I> type) {
            try {
                Constructor<I> constructor = type.getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
                return new TextDeserializer<>(type, text -> {
                    try {
                        return constructor.newInstance(text);
                    } catch (ReflectiveOperationException refused) {
                        throw new IllegalArgumentException(refused);
                    }
                });
            } catch (NoSuchMethodException shapeless) {
                throw new IllegalArgumentException(type + " is not a record of one text", shapeless);
            }
        }
    }
}
