package lat.cabildo.platform.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values that are one text on the wire: every room's id records, and partial dates. */
final class TextModule extends SimpleModule {

    TextModule() {
        super("cabildo-texts");
        addSerializer(new IdSerializer());
        addSerializer(new PartialDateSerializer());
        setDeserializers(new TextDeserializers());
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

    private static final class TextDeserializers extends SimpleDeserializers {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            boolean text = raw == PartialDate.class || (Id.class.isAssignableFrom(raw) && raw.isRecord());
            return text ? new TextDeserializer(raw) : super.findBeanDeserializer(type, config, description);
        }
    }

    /** Calls the record's constructor, whose guard says whether the text is one. */
    private static final class TextDeserializer extends FromStringDeserializer<Object> {
        private final Constructor<?> constructor;

        TextDeserializer(Class<?> type) {
            super(type);
            try {
                constructor = type.getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException shapeless) {
                throw new IllegalArgumentException(type + " is not a record of one text", shapeless);
            }
        }

        @Override
        protected Object _deserialize(String text, DeserializationContext context) {
            try {
                return constructor.newInstance(text);
            } catch (InvocationTargetException refused) {
                return context.handleWeirdStringValue(handledType(), "", "not a valid text");
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
