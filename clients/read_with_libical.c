/* Reads calendars with libical (Evolution, GNOME, KDE): `read_with_libical FILE ...`.
 * Prints a list of sessions per file, in JSON. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_text(const char *name, const char *text)
{
    printf("\"%s\": \"", name);
    for (const unsigned char *at = (const unsigned char *)(text ? text : ""); *at; at++) {
        if (*at == '"' || *at == '\\') {
            printf("\\%c", *at);
        } else if (*at < 0x20) {
            printf("\\u%04x", *at);
        } else {
            putchar(*at);
        }
    }
    printf("\"");
}

static void print_moment(const char *name, icaltimetype moment)
{
    char text[64];
    int floats = moment.is_date || (moment.zone == NULL && !icaltime_is_utc(moment));
    icaltimetype utc = floats ? moment : icaltime_convert_to_zone(moment, icaltimezone_get_utc_timezone());
    snprintf(text, sizeof text, "%s%04d-%02d-%02dT%02d:%02d:%02d%s", floats ? "floating " : "", utc.year, utc.month,
             utc.day, utc.hour, utc.minute, utc.second, floats ? "" : "Z");
    print_text(name, text);
}

static const char *status_of(icalcomponent *event)
{
    icalproperty *property = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY);
    return property ? icalproperty_status_to_string(icalproperty_get_status(property)) : "";
}

static void print_event(icalcomponent *event)
{
    printf("{");
    print_text("uid", icalcomponent_get_uid(event));
    printf(", ");
    print_moment("start", icalcomponent_get_dtstart(event));
    printf(", ");
    print_moment("end", icalcomponent_get_dtend(event));
    printf(", ");
    print_text("status", status_of(event));
    printf(", ");
    print_text("summary", icalcomponent_get_summary(event));
    printf(", ");
    print_text("location", icalcomponent_get_location(event));
    printf(", ");
    print_text("description", icalcomponent_get_description(event));
    printf(", \"sequence\": %d}", icalcomponent_get_sequence(event));
}

static char *read_file(const char *name)
{
    FILE *file = fopen(name, "rb");
    if (!file || fseek(file, 0, SEEK_END)) {
        perror(name);
        exit(1);
    }
    long size = ftell(file);
    char *text = calloc(1, (size_t)size + 1);
    rewind(file);
    if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) {
        perror(name);
        exit(1);
    }
    fclose(file);
    return text;
}

int main(int count, char **names)
{
    printf("[");
    for (int at = 1; at < count; at++) {
        char *text = read_file(names[at]);
        icalcomponent *calendar = icalparser_parse_string(text);
        const char *comma = "";
        if (!calendar) {
            fprintf(stderr, "%s: no calendar\n", names[at]);
            return 1;
        }
        printf("%s[", at > 1 ? ", " : "");
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            printf("%s", comma);
            print_event(event);
            comma = ", ";
        }
        printf("]");
        icalcomponent_free(calendar);
        free(text);
    }
    printf("]");
    return 0;
}
