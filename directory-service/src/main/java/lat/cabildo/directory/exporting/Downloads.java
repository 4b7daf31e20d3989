package lat.cabildo.directory.exporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists as files, page by page, so that no more than a page of them is ever held. One is read while it is written: what
 * changes meanwhile is in it before or after.
 */
@Component
public final class Downloads {
    private final JsonMapper json;

    Downloads(JsonMapper json) {
        this.json = json;
    }

    /**
     * Answers with the whole of a list, however long. What refuses the first page refuses the file; one that breaks off
     * later is not ended, so that this can be seen.
     *
     * @param format one of the list's, null to take what is accepted, the preferred one if any will do
     */
    public <T> void send(
            ExportedList<T> list,
            Function<PageRequest, Page<T>> pages,
            @Nullable ExportFormat format,
            HttpHeaders asked,
            HttpServletResponse response)
            throws IOException {
        ExportFormat chosen = format == null ? accepted(list, asked.getAccept()) : format;
        Page<T> page = pages.apply(new PageRequest(PageRequest.MAX_SIZE, null));
        response.setContentType(
                chosen == ExportFormat.CSV ? chosen.mediaType() + ";charset=UTF-8" : chosen.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(list.name() + "." + chosen.ending())
                        .build()
                        .toString());
        ListExport<T> export = list.open(chosen, response.getOutputStream(), json);
        while (true) {
            for (T each : page.items()) {
                export.add(each);
            }
            if (page.next() == null) {
                break;
            }
            page = pages.apply(new PageRequest(PageRequest.MAX_SIZE, page.next()));
        }
        export.close();
    }

    private static ExportFormat accepted(ExportedList<?> list, List<MediaType> accepted) {
        List<MediaType> best = new ArrayList<>(accepted);
        MimeTypeUtils.sortBySpecificity(best);
        for (MediaType type : best) {
            for (ExportFormat format : list.formats()) {
                if (type.includes(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        return list.formats().getFirst();
    }
}
